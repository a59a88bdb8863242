import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

// What an admin opens from the lists: pages of one thing, and the forms that float over a page.

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function expectAccessible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join("\n")}`,
  );
  expect(found, what).toEqual([]);
}

for (const theme of ["light", "dark"] as const) {
  test(`a person, a calendar, an import and their forms hold to WCAG 2.2 AA, ${theme}`, async ({
    as,
    baseURL,
  }) => {
    test.slow();
    const admin = await as("admin");
    await admin.context().addCookies([{ name: "theme", value: theme, url: baseURL ?? "" }]);

    await admin.goto("/people");
    await admin.getByRole("button", { name: "Voeg iemand toe" }).click();
    await expect(admin.getByRole("dialog")).toBeVisible();
    await expectAccessible(admin, "adding a person");
    await admin.keyboard.press("Escape");

    await admin.getByRole("link", { name: "Noor van Dijk" }).click();
    await expect(admin.getByRole("heading", { level: 1, name: "Noor van Dijk" })).toBeVisible();
    await expectAccessible(admin, "a person");
    await admin.getByRole("button", { name: "Voeg een team toe" }).click();
    await admin.getByRole("dialog").getByRole("button", { name: "Bewaar" }).click();
    await expect(admin.getByText("Kies een team.")).toBeVisible();
    await expectAccessible(admin, "a team with an error");

    await admin.goto("/settings/calendars");
    await admin.getByRole("link", { name: "Klantenservice" }).click();
    await expect(admin.getByRole("form", { name: "Weekrooster" })).toBeVisible();
    await expectAccessible(admin, "a calendar");

    for (const path of ["/settings/channels", "/settings/targets"]) {
      await admin.goto(path);
      await admin
        .getByRole("button", { name: /^Wijzig / })
        .first()
        .click();
      await expect(admin.getByRole("dialog")).toBeVisible();
      await expectAccessible(admin, path);
    }

    await admin.goto("/imports");
    await admin.getByRole("link", { name: "people.csv" }).first().click();
    await expect(admin.getByRole("heading", { level: 1 })).toHaveText(/nieuw|niets veranderd/);
    await expectAccessible(admin, "an import");
  });
}
