import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, test as base, expect as baseExpect, type Page } from "@playwright/test";

export const expect = baseExpect;

export const ROLES = ["agent", "coach", "executive", "admin", "privacy-officer"] as const;
export type Role = (typeof ROLES)[number];

export type Account = { name: string; role: string; email: string; password: string };
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The persona of a role, as the start script wrote it down. */
export function accountOf(role: Role): Account {
  const path = join(process.env.KWARTET_E2E_DATA ?? "", "demo.json");
  const { accounts } = JSON.parse(readFileSync(path, "utf8")) as { accounts: Account[] };
  const account = accounts.find((candidate) => candidate.role === role);
  if (!account) throw new Error(`${path} holds no account of ${role}`);
  return account;
}

type ForTest = {
  /** A page of its own, signed in as the persona of a role. */
  as: (role: Role) => Promise<Page>;
};
type ForWorker = { signIns: Map<Role, Promise<SignedIn>> };

export const test = base.extend<ForTest, ForWorker>({
  signIns: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what a fixture needs.
    async ({}, use) => {
      await use(new Map());
    },
    { scope: "worker" },
  ],

  as: async ({ browser, playwright, baseURL, signIns }, use) => {
    const contexts: BrowserContext[] = [];
    const signIn = async (role: Role): Promise<SignedIn> => {
      const { email, password } = accountOf(role);
      const extraHTTPHeaders = { origin: baseURL ?? "" };
      const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders });
      const answer = await request.post("/api/auth/sign-in/email", { data: { email, password } });
      if (!answer.ok()) throw new Error(`signing in as ${role} gave ${answer.status()}`);
      const state = await request.storageState();
      await request.dispose();
      return state;
    };
    await use(async (role) => {
      const asked = signIns.get(role) ?? signIn(role);
      signIns.set(role, asked);
      const context = await browser.newContext({ baseURL, storageState: await asked });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
