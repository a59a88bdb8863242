import { accountOf, expect, test } from "./fixtures";

test("a coach reads what the own coaching did, or that it cannot be told yet", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  await coach.getByRole("link", { name: "Hielp het?" }).click();
  await expect(coach).toHaveURL(/\/effects$/);
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(
    /Wat je coaching deed, is nog niet te zeggen|Er is nog geen doel waaraan je hebt gewerkt/,
  );
});

test("an executive sees no person and no coach behind what coaching did", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/overview/coaching");
  await expect(executive.getByRole("heading", { level: 1 })).toBeVisible();
  // Two teams have too few coached agents to say anything without telling of one of them.
  await expect(executive.getByText("Er zijn minder dan vijf medewerkers op gecoacht.").first()).toBeVisible();
  const body = await (await executive.request.get("/overview/coaching")).text();
  const names = [accountOf("agent").name, accountOf("coach").name];
  expect(names.filter((name) => body.includes(name))).toEqual([]);
});
