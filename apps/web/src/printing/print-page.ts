import "server-only";
import type { Browser, Page, Route } from "playwright-core";
import { environmentOfPrograms } from "../env";
import { LOCALE_COOKIE, type Locale } from "../i18n/locale";
import { getPrinting } from "../server";
import { type Chromium, findChromium } from "./find-chromium";
import { LineIsFull, oneAtATime } from "./one-at-a-time";

/** Nothing was printed: this server cannot at all, or not now. */
export class PrintingRefused extends Error {
  override name = "PrintingRefused";
  constructor(
    readonly reason: "no-chromium" | "busy" | "failed",
    options?: ErrorOptions,
  ) {
    super(`Nothing was printed: ${reason}.`, options);
  }
}

export type PageToPrint = {
  /** A path of this app with its query, chosen by us and never by who asks. */
  path: `/${string}`;
  locale: Locale;
  /** The cookies of who asks; of them only the session goes along, to this app alone. */
  cookie: string;
};

const LONGEST_MILLISECONDS = 45_000;
const inTurn = oneAtATime();

/** Whether this server has a Chromium to print with. */
export async function canPrint(): Promise<boolean> {
  return (await chromiumHere()) !== null;
}

async function chromiumHere(): Promise<Chromium | null> {
  return findChromium((await getPrinting()).named, environmentOfPrograms());
}

/**
 * A page of this app as a tagged PDF, as its reader would print it. The browser has no network and no cookie: this
 * process fetches the page and its files from itself, and hands over nothing else.
 *
 * @throws {PrintingRefused}
 */
export async function printPage(asked: PageToPrint): Promise<Uint8Array> {
  const chromium = await chromiumHere();
  if (chromium === null) throw new PrintingRefused("no-chromium");
  try {
    return await inTurn(() => printWith(chromium, asked));
  } catch (error) {
    if (error instanceof LineIsFull) throw new PrintingRefused("busy");
    throw new PrintingRefused("failed", { cause: error });
  }
}

async function printWith(found: Chromium, asked: PageToPrint): Promise<Uint8Array> {
  const browser = await launch(found);
  // Whatever it is busy with ends with an error when it is closed.
  const alarm = setTimeout(() => void browser.close(), LONGEST_MILLISECONDS);
  try {
    const page = await browser.newPage({ colorScheme: "light", serviceWorkers: "block", ...SHEET });
    page.setDefaultTimeout(LONGEST_MILLISECONDS);
    await openPage(page, asked);
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    clearTimeout(alarm);
    await browser.close();
  }
}

/** In its own sandbox where the machine allows that: it refuses it to root, and some systems to everybody. */
async function launch({ path, args, env }: Chromium): Promise<Browser> {
  // Loaded where it is used: most requests print nothing.
  const { chromium } = await import("playwright-core");
  const options = {
    executablePath: path,
    args: [...args, ...WITHOUT_NETWORK],
    env: { ...environmentOfPrograms(), ...env },
    timeout: LONGEST_MILLISECONDS,
  };
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) {
    const sandboxed = await chromium.launch({ ...options, chromiumSandbox: true }).catch(() => null);
    if (sandboxed !== null) return sandboxed;
  }
  return chromium.launch({ ...options, chromiumSandbox: false });
}

/** A4 landscape, as wide as the sheet is between its margins. */
const SHEET = { viewport: { width: 1047, height: 720 } };

/** No name leads anywhere, and nothing is asked of anybody in the background. */
const WITHOUT_NETWORK = [
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

async function openPage(page: Page, { path, locale, cookie }: PageToPrint): Promise<void> {
  const { address, listensAt } = await getPrinting();
  const headers = { cookie: [...sessionIn(cookie), `${LOCALE_COOKIE}=${locale}`].join("; ") };
  await page.route("**/*", (route) => handOver(route, { address, listensAt, path, headers }));
  const answer = await page.goto(`${address}${path}`, { waitUntil: "load" });
  if (answer?.status() !== 200) throw new Error(`The page to print answered ${answer?.status()}.`);
  await page.locator("[data-printed]").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => null));
}

/** The names under which `createAuth` keeps a session. */
const SESSION = /^(__Host-)?kwartet\.session_token=/;

const sessionIn = (cookie: string): string[] =>
  cookie
    .split(";")
    .map((part) => part.trim())
    .filter((part) => SESSION.test(part));

type From = { address: string; listensAt: string; path: string; headers: Record<string, string> };

const PASSED_ON = ["content-type", "content-security-policy"];

/** Hands over the page itself and the app's own files; to anything else there is no answer. */
async function handOver(route: Route, { address, listensAt, path, headers }: From): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  const isPage = `${url.pathname}${url.search}` === path;
  const isFile = url.pathname.startsWith("/_next/static/");
  if (url.origin !== address || request.method() !== "GET" || !(isPage || isFile)) return route.abort();
  const answer = await fetch(`${listensAt}${url.pathname}${url.search}`, {
    headers: isPage ? headers : {},
    redirect: "manual",
    signal: AbortSignal.timeout(LONGEST_MILLISECONDS),
  });
  const known = PASSED_ON.map((name) => [name, answer.headers.get(name)] as const);
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(known.filter((pair): pair is [string, string] => pair[1] !== null)),
    body: Buffer.from(await answer.arrayBuffer()),
  });
}
