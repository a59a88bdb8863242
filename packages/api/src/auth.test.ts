import { freshStore } from "@kwartet/db/testing";
import { describe, expect, it } from "vitest";
import { createAccount } from "./accounts/create-account-queries";
import { createAuth } from "./auth";
import { ATTEMPTS_PER_ACCOUNT } from "./sign-in-attempts";

const { db } = await freshStore();
const secret = "s".repeat(64);
const baseUrl = "http://localhost:3000";
const password = "a password for Noor";

async function setup(email: string, url = baseUrl) {
  const auth = createAuth(db, { secret, baseUrl: url });
  await createAccount(db, auth, { name: "Noor", email, password });
  const signIn = (given: { email?: string; password: string }, address = "192.0.2.1") => {
    const headers = { "content-type": "application/json", origin: url, "x-forwarded-for": address };
    const body = JSON.stringify({ email, ...given });
    return auth.handler(new Request(`${url}/api/auth/sign-in/email`, { method: "POST", headers, body }));
  };
  return { auth, signIn };
}

const cookieOf = (answer: Response) =>
  answer.headers.getSetCookie().find((it) => it.includes("session_token"));

describe("signing in", () => {
  it("gives a session in a cookie that no script can read", async () => {
    const { auth, signIn } = await setup("cookie@example.com");
    const answer = await signIn({ password });
    expect(answer.status).toBe(200);
    expect(cookieOf(answer)).toMatch(
      /^kwartet\.session_token=.+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/i,
    );
    const headers = new Headers({ cookie: cookieOf(answer)?.split(";")[0] ?? "" });
    expect((await auth.api.getSession({ headers }))?.user.email).toBe("cookie@example.com");
  });

  it("ties the cookie to the host over https", async () => {
    const { signIn } = await setup("host@example.com", "https://kwartet.example");
    const cookie = cookieOf(await signIn({ password }));
    expect(cookie).toMatch(/^__Host-kwartet\.session_token=/);
    expect(cookie).toMatch(/; Secure/);
    expect(cookie).not.toMatch(/; Domain/);
  });

  it("gives a new token each time, and ends the session on the server", async () => {
    const { auth, signIn } = await setup("twice@example.com");
    const [first, second] = [cookieOf(await signIn({ password })), cookieOf(await signIn({ password }))];
    expect(first?.split(";")[0]).not.toBe(second?.split(";")[0]);
    const headers = new Headers({ cookie: first?.split(";")[0] ?? "" });
    await auth.api.signOut({ headers });
    expect(await auth.api.getSession({ headers })).toBeNull();
  });

  it("answers a wrong password as it answers an unknown address", async () => {
    const { signIn } = await setup("known@example.com");
    const [wrong, unknown] = [
      await signIn({ password: "not the password" }),
      await signIn({ email: "unknown@example.com", password: "not the password" }),
    ];
    expect(wrong.status).toBe(401);
    expect(unknown.status).toBe(401);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it("has no door for new accounts", async () => {
    const { auth } = await setup("door@example.com");
    const attempt = auth.api.signUpEmail({ body: { name: "X", email: "x@example.com", password } });
    await expect(attempt).rejects.toThrow();
  });
});

describe("guessing", () => {
  it.each(["victim@example.com", "nobody@example.com"])(
    "is stopped for %s, from whatever address",
    async (email) => {
      const { signIn } = await setup("victim@example.com");
      const statuses: number[] = [];
      for (let attempt = 0; attempt < ATTEMPTS_PER_ACCOUNT; attempt++) {
        statuses.push((await signIn({ email, password: "wrong" }, `192.0.2.${attempt}`)).status);
      }
      expect(statuses).toEqual(Array(ATTEMPTS_PER_ACCOUNT).fill(401));
      expect((await signIn({ email, password }, "198.51.100.1")).status).toBe(429);
      expect((await signIn({ email: email.toUpperCase(), password }, "198.51.100.2")).status).toBe(429);
    },
  );

  it("counts anew after the right password", async () => {
    const { signIn } = await setup("typist@example.com");
    for (let attempt = 1; attempt < ATTEMPTS_PER_ACCOUNT; attempt++) await signIn({ password: "wrong" });
    expect((await signIn({ password })).status).toBe(200);
    expect((await signIn({ password: "wrong" })).status).toBe(401);
  });
});
