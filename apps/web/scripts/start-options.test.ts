import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { describeStart } from "./describe-start";
import { isLoopback, readOptions, StartRefused } from "./start-options";

describe("readOptions", () => {
  it("listens on this machine only and shows the whole demo, unless told otherwise", () => {
    expect(readOptions([], {})).toEqual({
      isFresh: false,
      isDevelopment: false,
      builds: false,
      scale: "full",
      port: 3000,
      host: "127.0.0.1",
      dataPath: null,
      databaseUrl: null,
    });
  });

  it("takes a relative directory from where the user stands", () => {
    expect(readOptions(["--data", "mine"], { KWARTET_CWD: "/home/noor" })?.dataPath).toBe(
      resolve("/home/noor/mine"),
    );
    expect(readOptions([], { KWARTET_DATA: "mine", KWARTET_CWD: "/home/noor" })?.dataPath).toBe(
      resolve("/home/noor/mine"),
    );
  });

  it("prefers what is asked now to what the environment says", () => {
    const env = { PORT: "4000", KWARTET_DATA: "/srv/kwartet" };
    expect(readOptions(["--port", "4500", "--data", "/tmp/x"], env)).toMatchObject({
      port: 4500,
      dataPath: "/tmp/x",
    });
    expect(readOptions([], env)).toMatchObject({ port: 4000, dataPath: "/srv/kwartet" });
  });

  it("asks for the usage", () => {
    expect(readOptions(["--help"], {})).toBeNull();
  });

  it.each([["--port", "0"], ["--port", "x"], ["--port", "70000"], ["--fesh"], ["surprise"]])(
    "refuses %s %s",
    (...args) => {
      expect(() => readOptions(args, {})).toThrow(StartRefused);
    },
  );
});

it.each([
  ["localhost", true],
  ["127.0.0.1", true],
  ["::1", true],
  ["0.0.0.0", false],
  ["192.168.1.5", false],
  ["127.evil.example", false],
])("knows whether %s is this machine only: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

describe("describeStart", () => {
  const started = { address: "http://localhost:3000", place: "/srv/kwartet", isNew: false };
  const noor = { name: "Noor van Dijk", role: "agent", email: "noor@demo.example", password: "demo-abcd" };

  it("prints the demo's sign-ins, and a shared password once", () => {
    const accounts = [noor, { ...noor, name: "Bo", role: "coach", email: "bo@demo.example" }];
    const text = describeStart({ ...started, accounts, options: { host: "127.0.0.1" } });
    expect(text).toContain(
      "    Noor van Dijk   agent   noor@demo.example\n    Bo              coach   bo@demo.example\n",
    );
    expect(text.match(/demo-abcd/g)).toHaveLength(1);
  });

  it("prints each password where they differ", () => {
    const accounts = [noor, { ...noor, password: "demo-efgh" }];
    const text = describeStart({ ...started, accounts, options: { host: "127.0.0.1" } });
    expect(text).toMatch(/demo-abcd[\s\S]+demo-efgh/);
  });

  it("prints no sign-in for one's own data, and says who else can reach it", () => {
    const text = describeStart({ ...started, accounts: [], options: { host: "0.0.0.0" } });
    expect(text).not.toMatch(/demo|password/i);
    expect(text).toContain("Others on the network can reach it (0.0.0.0).");
  });
});
