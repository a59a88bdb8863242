import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { agentsOnBoard } from "./board-peek";
import { expect, pathsOf, type Role, test } from "./fixtures";

/** Every page of every role; a new page is added here. `:agent`, `:team` and `:contact` are found on the way. */
const PAGES: Record<Role, readonly string[]> = {
  agent: [
    "/scorecard",
    "/kpis/resolution",
    "/kpis/friendliness?tab=table",
    "/kpis/availability?tab=computed",
    "/scorecard?from=2020-01-06&to=2020-01-12&custom=yes",
    "/teams/:team/kpis/response-speed",
    "/teams/:team/operations",
    "/teams/:team/staffing",
    "/contacts",
    "/contacts?topic=Maanreizen",
    "/contacts/:contact",
    "/goals",
    "/goals/new",
    "/teams/:team/goals",
    "/sessions",
    "/inbox",
    "/settings/notifications",
    "/my-data",
    "/pulse",
    "/reviews",
    "/definitions",
    "/definitions/methods",
    "/kpis/nothing",
  ],
  coach: [
    "/board",
    "/sessions",
    "/sessions?part=closed",
    "/reviews",
    "/reviews/new",
    "/agents/:agent",
    "/goals",
    "/goals/new?agent=:agent",
    "/agents/:agent/kpis/resolution",
    "/teams/:team/kpis/availability?measure=coverage",
    "/teams/:team/operations?from=2020-01-06&to=2020-01-12",
    "/teams/:team/staffing?by=2&map=present&day=6",
    "/contacts?team=:team",
    "/effects",
    "/pulse",
    "/pulse/:wave",
    "/linkage",
  ],
  executive: [
    "/overview",
    "/overview/kpis/resolution",
    "/overview/operations",
    "/overview/staffing",
    "/overview/coaching",
    "/board-summary",
    "/board-summary/print",
    "/board-summary/packs/compare",
    "/pulse/:wave",
    "/linkage",
    "/risk",
    "/drivers",
    "/effort",
    "/effort?tab=topics&hourFrom=35&hourTo=50",
    "/effort?tab=groups",
    "/scenarios",
    "/scenarios?kind=revenue-at-risk",
    "/linkage?family=more",
  ],
  admin: [
    "/imports",
    "/imports/new",
    "/imports/format",
    "/imports/templates",
    "/people",
    "/teams",
    "/settings",
    "/settings/api",
    "/settings/facts",
    "/settings/review-forms",
    "/settings/experiences",
    "/settings/pulse",
    "/developers",
  ],
  "privacy-officer": ["/privacy"],
};

const THEMES = ["light", "dark"] as const;
const LANGUAGES = ["nl", "en"] as const;
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Where the ids of the placeholders are found: on a page of the role, behind a link to such a page. */
const FOUND_ON: Partial<Record<Role, readonly { page: string; id: string; link: string }[]>> = {
  agent: [
    { page: "/scorecard", id: "team", link: "/teams/" },
    { page: "/contacts", id: "contact", link: "/contacts/" },
  ],
  coach: [
    { page: "/agents/:agent", id: "team", link: "/teams/" },
    { page: "/pulse", id: "wave", link: "/pulse/" },
  ],
  executive: [{ page: "/pulse", id: "wave", link: "/pulse/" }],
};

const fill = (address: string, ids: Record<string, string>) =>
  address.replace(/:(\w+)/g, (_, name) => ids[name] ?? "none");

async function readIds(page: Page, role: Role): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  if (role === "coach") {
    await page.goto("/board");
    ids.agent = (await agentsOnBoard(page))[0]?.id ?? "";
  }
  for (const { page: address, id, link } of FOUND_ON[role] ?? []) {
    await page.goto(fill(address, ids));
    const [path] = await pathsOf(page.locator(`main a[href^="${link}"]`));
    ids[id] = path?.split(/[/?]/)[2] ?? "";
  }
  return ids;
}

const setCookies = (page: Page, cookies: Record<string, string>, url = "") =>
  page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));

/** What axe finds on the page as it stands, in one theme after the other. */
async function findViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.evaluate((value) => {
      document.documentElement.dataset.theme = value;
    }, theme);
    const axe = new AxeBuilder({ page });
    // Between the themes only colours differ, so the second is asked about those alone.
    const asked = theme === "light" ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES);
    const { violations } = await asked.analyze();
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(`${theme} ${id}: ${html.slice(0, 160)} ${failureSummary}`);
      }
    }
  }
  return found;
}

for (const role of Object.keys(PAGES) as Role[]) {
  for (const language of LANGUAGES) {
    test(`pages of ${role} in ${language}, light and dark, hold to WCAG 2.2 AA`, async ({ as, baseURL }) => {
      test.slow();
      const page = await as(role);
      // Colours change at once, so that none is measured half way.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await setCookies(page, { explained: "yes", locale: language }, baseURL);
      const ids = await readIds(page, role);
      for (const address of PAGES[role]) {
        const path = fill(address, ids);
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        expect(await findViolations(page), path).toEqual([]);
      }
    });
  }
}

test("the pages before the first figure hold to it as well", async ({ as, page, baseURL }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await setCookies(page, { locale: "nl" }, baseURL);
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await findViolations(page)).toEqual([]);

  const agent = await as("agent");
  await agent.emulateMedia({ reducedMotion: "reduce" });
  await agent.goto("/scorecard");
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Welkom, Noor");
  expect(await findViolations(agent)).toEqual([]);
});
