import { describe, expect, it } from "vitest";
import { EnvironmentRefused, environmentOfPrograms, readEnvironment } from "./env";

const secrets = { BETTER_AUTH_SECRET: "a".repeat(64), KWARTET_CUSTOMER_KEY: "b".repeat(64) };
const server = { DATABASE_URL: "postgres://kwartet@db.example/kwartet" };

describe("readEnvironment", () => {
  it("takes a database server and its secrets", () => {
    expect(readEnvironment({ ...server, ...secrets })).toMatchObject({
      ...server,
      KWARTET_BASE_URL: "http://localhost:3000",
    });
  });

  it("takes an embedded directory, and its address from the port", () => {
    const env = readEnvironment({ KWARTET_DATA: "/srv/kwartet", PORT: "4500", ...secrets });
    expect(env).toMatchObject({ KWARTET_DATA: "/srv/kwartet", KWARTET_BASE_URL: "http://localhost:4500" });
  });

  it.each(["https://kwartet.example/", "https://kwartet.example/board"])(
    "reads only the origin of %s",
    (url) => {
      const env = readEnvironment({ ...server, ...secrets, KWARTET_BASE_URL: url });
      expect(env.KWARTET_BASE_URL).toBe("https://kwartet.example");
    },
  );

  it.each(["BETTER_AUTH_SECRET", "KWARTET_CUSTOMER_KEY"])("says how to make a missing %s", (name) => {
    const attempt = () => readEnvironment({ ...server, ...secrets, [name]: "" });
    expect(attempt).toThrow(EnvironmentRefused);
    expect(attempt).toThrow(new RegExp(`^${name} is missing\\..+must be given.+openssl rand -hex 32$`));
  });

  it("names every secret that is missing", () => {
    expect(() => readEnvironment(server)).toThrow(/BETTER_AUTH_SECRET[\s\S]+KWARTET_CUSTOMER_KEY/);
  });

  it.each([
    [{ BETTER_AUTH_SECRET: "short" }, /^BETTER_AUTH_SECRET is not usable/],
    [{ DATABASE_URL: "mysql://db.example/kwartet" }, /^DATABASE_URL is not usable/],
    [{ KWARTET_BASE_URL: "javascript:alert(1)" }, /^KWARTET_BASE_URL is not usable/],
    [{ PORT: "70000" }, /^PORT is not usable/],
    [{ SMTP_URL: "smtp://mail.example" }, /^MAIL_FROM is missing/],
    [{ DATABASE_URL: "" }, /no place for data/],
  ])("refuses %o", (given, message) => {
    expect(() => readEnvironment({ ...server, ...secrets, ...given })).toThrow(message);
  });

  it("knows where it answers on its own machine, whatever people call it", () => {
    const given = { ...server, ...secrets, PORT: "4500", KWARTET_BASE_URL: "https://kwartet.example" };
    expect(readEnvironment(given).KWARTET_LISTENS_AT).toBe("http://localhost:4500");
    const elsewhere = { ...given, KWARTET_LISTENS_AT: "http://10.0.0.5:4500/" };
    expect(readEnvironment(elsewhere).KWARTET_LISTENS_AT).toBe("http://10.0.0.5:4500");
  });

  it("hands no secret to the programs that it starts", () => {
    expect(environmentOfPrograms({ ...server, ...secrets, PATH: "/bin", SMTP_URL: "smtp://a:b@c" })).toEqual({
      PATH: "/bin",
    });
  });

  it("never repeats a secret in its refusal", () => {
    expect(() => readEnvironment({ ...server, ...secrets, BETTER_AUTH_SECRET: "hunter2" })).not.toThrow(
      /hunter2/,
    );
  });
});
