import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, type Role, test } from "./fixtures";

/** Every page of every role; a new page is added here. `:agent`, `:team` and `:contact` are found on the way. */
const PAGES: Record<Role, readonly string[]> = {
  agent: [
    "/scorecard",
    "/kpis/resolution",
    "/kpis/friendliness?tab=table",
    "/kpis/availability?tab=computed",
    "/scorecard?from=2020-01-06&to=2020-01-12&custom=yes",
    "/teams/:team/kpis/response-speed",
    "/contacts",
    "/contacts?topic=Maanreizen",
    "/contacts/:contact",
    "/my-data",
    "/definitions",
    "/kpis/nothing",
  ],
  coach: [
    "/board",
    "/agents/:agent",
    "/agents/:agent/kpis/resolution",
    "/teams/:team/kpis/availability?measure=coverage",
    "/contacts?team=:team",
  ],
  executive: ["/overview", "/overview/kpis/resolution"],
  admin: ["/imports", "/imports/format", "/people", "/teams", "/settings"],
  "privacy-officer": ["/privacy"],
};

const THEMES = ["light", "dark"] as const;
const LANGUAGES = ["nl", "en"] as const;
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** The ids that the placeholders of a role stand for, read from links that the role is shown. */
async function readIds(page: Page, role: Role): Promise<Record<string, string>> {
  if (role !== "agent" && role !== "coach") return {};
  const ids: Record<string, string> = {};
  for (const [path, name, pattern] of [
    [role === "agent" ? "/scorecard" : "/board", "team", "/teams/"],
    [
      role === "agent" ? "/contacts" : "/board",
      role === "agent" ? "contact" : "agent",
      role === "agent" ? "/contacts/" : "/agents/",
    ],
  ] as const) {
    await page.goto(path);
    const link = page.locator(`main a[href^="${pattern}"]`).first();
    if ((await link.count()) > 0) ids[name] = (await link.getAttribute("href"))?.split(/[/?]/)[2] ?? "";
  }
  return ids;
}

const setCookies = (page: Page, cookies: Record<string, string>, url: string) =>
  page.context().addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));

for (const role of Object.keys(PAGES) as Role[]) {
  for (const theme of THEMES) {
    for (const language of LANGUAGES) {
      test(`pages of ${role} in ${language}, ${theme}, hold to WCAG 2.2 AA`, async ({ as, baseURL = "" }) => {
        test.slow();
        const page = await as(role);
        await setCookies(page, { explained: "yes", theme, locale: language }, baseURL);
        const ids = await readIds(page, role);
        for (const address of PAGES[role]) {
          const path = address.replace(/:(\w+)/g, (whole, name) => ids[name] ?? whole);
          if (path.includes("/:")) continue;
          await page.goto(path);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await expect(page.locator("html")).toHaveAttribute("lang", language);
          const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
          const found = violations.map(
            ({ id, nodes }) =>
              `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`).join("\n")}`,
          );
          expect(found, path).toEqual([]);
        }
      });
    }
  }
}

for (const theme of THEMES) {
  test(`the explanation before the first figure, ${theme}`, async ({ as, baseURL = "" }) => {
    const page = await as("agent");
    await setCookies(page, { theme }, baseURL);
    await page.goto("/scorecard");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Welkom, Noor");
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  test(`the sign-in page, ${theme}`, async ({ page, baseURL = "" }) => {
    await setCookies(page, { theme }, baseURL);
    await page.goto("/sign-in");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
}
