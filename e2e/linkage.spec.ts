import AxeBuilder from "@axe-core/playwright";
import { accountOf, expect, test } from "./fixtures";

// The small demo has two teams: enough to read why nothing can be said, with all pairs and no figure.
const TITLE = "Of betrokkenheid en klanten samenhangen, is nog niet te zeggen";

test("an executive reads from the menu that there is too little to say, and what it takes", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await executive.getByRole("link", { name: "Samenhang" }).click();
  await expect(executive).toHaveURL(/\/linkage$/);
  await expect(executive.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  await expect(
    executive.getByText("Er zijn 2 teams met genoeg gegevens; 8 zijn nodig.").first(),
  ).toBeVisible();
  const pairs = executive.getByRole("table", { name: "Alle paren" });
  await expect(pairs.getByRole("row", { name: /te weinig/ })).toHaveCount(16);
  await expect(executive.getByRole("table", { name: "Hoe zeker is dit" })).toContainText("Minstens 8 teams");
});

test("a coach reads the same page, and no person and no team is on it", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/linkage");
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(TITLE);
  const body = await (await coach.request.get("/linkage")).text();
  // Only the frame of the page knows the name of who is signed in.
  const names = [accountOf("agent").name, "Team Duin"];
  expect(names.filter((name) => body.includes(name))).toEqual([]);
});

test("an agent has no such page", async ({ as }) => {
  const agent = await as("agent");
  await agent.goto("/linkage");
  await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
});

test("what customers say besides is a family of its own, and holds to WCAG at 360 px", async ({ as }) => {
  const executive = await as("executive");
  await executive.setViewportSize({ width: 360, height: 740 });
  await executive.goto("/linkage?family=more");
  const pairs = executive.getByRole("table", { name: "Alle paren" });
  await expect(pairs.getByText("Klanttevredenheid")).toBeVisible();
  await expect(pairs.getByRole("row", { name: /te weinig/ })).toHaveCount(12);
  const { violations } = await new AxeBuilder({ page: executive }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
