import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type BrowserContext,
  test as base,
  expect as baseExpect,
  type Locator,
  type Page,
} from "@playwright/test";

export const expect = baseExpect;

export const ROLES = ["agent", "coach", "executive", "admin", "privacy-officer"] as const;
export type Role = (typeof ROLES)[number];

export type Account = { name: string; role: string; email: string; password: string };
type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The first persona of a role, as the start script wrote them down. */
export function accountOf(role: Role): Account {
  return findAccount(role, (account) => account.role === role);
}

function findAccount(what: string, isIt: (account: Account) => boolean): Account {
  const path = join(process.env.KWARTET_E2E_DATA ?? "", "demo.json");
  const { accounts } = JSON.parse(readFileSync(path, "utf8")) as { accounts: Account[] };
  const account = accounts.find(isIt);
  if (!account) throw new Error(`${path} holds no account of ${what}`);
  return account;
}

// Parts of a page stream in after it opens, so that whoever reads at once may read too early. These read
// again until what is asked for is there, and give exactly what was checked.
const PATIENCE = { timeout: 10_000 };

/** The texts of all that is found, as soon as there is at least one. */
export async function textsOf(locator: Locator): Promise<string[]> {
  let texts: string[] = [];
  await expect(async () => {
    texts = await locator.allTextContents();
    expect(texts, "texts on the page").not.toEqual([]);
  }).toPass(PATIENCE);
  return texts;
}

/** The addresses of all links found, as soon as there is at least one. */
export async function pathsOf(links: Locator): Promise<string[]> {
  let paths: string[] = [];
  await expect(async () => {
    paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    expect(paths, "links on the page").not.toEqual([]);
  }).toPass(PATIENCE);
  return paths;
}

/** What a pattern finds in the text of one element, as soon as it finds something. */
export async function matchIn(locator: Locator, pattern: RegExp): Promise<RegExpExecArray> {
  let found: RegExpExecArray | null = null;
  await expect(async () => {
    const text = (await locator.textContent(PATIENCE)) ?? "";
    found = pattern.exec(text);
    expect(found, `${pattern} in "${text}"`).not.toBeNull();
  }).toPass(PATIENCE);
  if (found === null) throw new Error(`${pattern} was not found`);
  return found;
}

/** The number that a pattern marks, with the points of a Dutch thousand. */
export async function numberIn(locator: Locator, pattern: RegExp): Promise<number> {
  const [, digits = ""] = await matchIn(locator, pattern);
  return Number(digits.replaceAll(".", ""));
}

type ForTest = {
  /** A page of its own, signed in as the persona of a role: the first of them, unless one is named. */
  as: (role: Role, name?: string) => Promise<Page>;
};
type ForWorker = { signIns: Map<string, Promise<SignedIn>> };

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
    const signIn = async (role: Role, name?: string): Promise<SignedIn> => {
      const { email, password } =
        name === undefined ? accountOf(role) : findAccount(name, (account) => account.name === name);
      const extraHTTPHeaders = { origin: baseURL ?? "" };
      const request = await playwright.request.newContext({ baseURL, extraHTTPHeaders });
      const answer = await request.post("/api/auth/sign-in/email", { data: { email, password } });
      if (!answer.ok()) throw new Error(`signing in as ${role} gave ${answer.status()}`);
      const state = await request.storageState();
      await request.dispose();
      return state;
    };
    await use(async (role, name) => {
      const persona = [role, name].join(" ");
      const asked = signIns.get(persona) ?? signIn(role, name);
      signIns.set(persona, asked);
      const context = await browser.newContext({ baseURL, storageState: await asked });
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});
