import { expect, ROLES, test } from "./fixtures";

const KPI_NAMES = ["Reactiesnelheid", "Effectiviteit", "Vriendelijkheid", "Beschikbaarheid"];

for (const role of ROLES) {
  test(`how figures are computed is there for the ${role}`, async ({ as }) => {
    const page = await as(role);
    await page.goto("/definitions");
    await expect(page.getByRole("heading", { level: 1, name: "Zo wordt dit berekend" })).toBeVisible();
    for (const name of KPI_NAMES) {
      const kpi = page.getByRole("region", { name, exact: true });
      await expect(kpi.getByText("Formule").first()).toBeVisible();
      await expect(kpi.getByRole("table").getByRole("rowheader").first()).toBeVisible();
    }
  });
}

test("every measure has an address, and the agreements of the organisation stand beside it", async ({
  as,
}) => {
  const page = await as("agent");
  await page.goto("/definitions#no-repeat");
  await expect(page.locator("#no-repeat")).toBeInViewport();
  const measures = [
    "within-promise",
    "virtual-wait-p90",
    "said-solved",
    "top-two",
    "rating-mean",
    "coverage",
  ];
  for (const id of [...measures, "attendance", "reading", "promises", "who"]) {
    await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
  }
  await expect(page.getByRole("region", { name: "Effectiviteit", exact: true })).toContainText(
    "binnen 7 dagen",
  );
  await expect(page.getByRole("table", { name: "Belofte per kanaal" })).toContainText("8 uur");
});

test("the board and the overview lead to it, in both languages", async ({ as }) => {
  for (const [role, path] of [
    ["coach", "/board"],
    ["executive", "/overview"],
  ] as const) {
    const page = await as(role);
    await page.goto(path);
    await page
      .getByRole("contentinfo")
      .or(page.locator("footer"))
      .getByRole("link", { name: "Zo wordt dit berekend" })
      .click();
    await expect(page).toHaveURL(/\/definitions/);
    await page.context().addCookies([{ name: "locale", value: "en", url: new URL(page.url()).origin }]);
    await page.goto("/definitions");
    await expect(page.getByRole("heading", { level: 1, name: "How this is computed" })).toBeVisible();
    await expect(page.locator("main")).not.toContainText("Formule");
  }
});

test("the statistics behind the figures are one step away, each method with its source and limits", async ({
  as,
}) => {
  const page = await as("agent");
  await page.goto("/definitions");
  await page.getByRole("link", { name: "De statistiek" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "De statistiek" })).toBeVisible();
  const funnel = page.locator("#funnel");
  await expect(funnel).toContainText("Spiegelhalter");
  await expect(funnel).toContainText("Vanaf");
  await expect(funnel).toContainText("Grenzen");
  await page.goto("/definitions/methods#erlangA");
  await expect(page.locator("#erlangA")).toBeInViewport();
});
