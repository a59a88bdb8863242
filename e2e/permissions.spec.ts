import { expect, pathsOf, ROLES, type Role, test } from "./fixtures";

/** Which pages each role has; for all others they do not exist. */
const PAGES: Record<string, readonly Role[]> = {
  "/scorecard": ["agent"],
  "/contacts": ["agent", "coach"],
  "/goals": ["agent", "coach"],
  "/goals/new": ["agent", "coach"],
  "/sessions": ["agent", "coach"],
  "/board": ["coach"],
  "/overview": ["executive"],
  "/overview/kpis/resolution": ["executive"],
  "/overview/operations": ["executive"],
  "/overview/staffing": ["executive"],
  "/overview/coaching": ["executive"],
  "/board-summary": ["executive"],
  "/board-summary/print": ["executive"],
  "/board-summary/packs/compare": ["executive"],
  "/risk": ["executive"],
  "/drivers": ["executive"],
  "/effort": ["executive"],
  "/scenarios": ["executive"],
  "/effects": ["coach"],
  "/linkage": ["coach", "executive"],
  "/imports": ["admin"],
  "/imports/format": ["admin"],
  "/imports/new": ["admin"],
  "/imports/templates": ["admin"],
  "/people": ["admin"],
  "/teams": ["admin"],
  "/settings": ["admin", "privacy-officer"],
  "/settings/channels": ["admin", "privacy-officer"],
  "/settings/calendars": ["admin", "privacy-officer"],
  "/settings/targets": ["admin", "privacy-officer"],
  "/settings/facts": ["admin", "privacy-officer"],
  "/settings/experiences": ["admin", "privacy-officer"],
  "/settings/review-forms": ["coach", "admin", "privacy-officer"],
  "/reviews": ["agent", "coach"],
  "/reviews/new": ["coach"],
  "/settings/pulse": ["admin"],
  "/pulse": ["agent", "coach", "executive"],
  "/settings/api": ["admin", "privacy-officer"],
  "/privacy": ["privacy-officer"],
  "/definitions": ROLES,
  "/definitions/methods": ROLES,
  // Who can see what is for everybody to read.
  "/my-data": ROLES,
  "/inbox": ROLES,
  "/settings/notifications": ROLES,
};

/** Where each role starts. */
const STARTS: Record<Role, RegExp> = {
  agent: /\/scorecard$/,
  coach: /\/board$/,
  executive: /\/overview$/,
  admin: /\/imports$/,
  "privacy-officer": /\/privacy$/,
};

const MISSING = "Deze pagina is er niet";

for (const role of ROLES) {
  test(`the ${role} has the pages of that role and no others`, async ({ as }) => {
    // There are many pages, and one waits while a file is imported beside it.
    test.slow();
    const page = await as(role);
    await page.goto("/");
    await expect(page).toHaveURL(STARTS[role]);
    for (const [path, allowed] of Object.entries(PAGES)) {
      await page.goto(path);
      const title = page.getByRole("heading", { level: 1 });
      if (allowed.includes(role)) await expect(title, path).not.toHaveText(MISSING);
      else await expect(title, path).toHaveText(MISSING);
    }
  });

  test(`the menu of the ${role} leads only to pages that open`, async ({ as }) => {
    test.slow();
    const page = await as(role);
    await page.goto("/definitions");
    const links = page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("link");
    const paths = await pathsOf(links);
    expect(paths.length).toBeGreaterThan(1);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).not.toHaveText(MISSING);
    }
  });
}

test("a visitor is sent to sign in, and comes back to the page that was asked for", async ({ page }) => {
  test.slow();
  for (const path of Object.keys(PAGES)) {
    await page.goto(path);
    await expect(page, path).toHaveURL(`/sign-in?returnTo=${encodeURIComponent(path)}`);
  }
});
