import { accountOf, expect, test } from "./fixtures";

const PHONE = { width: 360, height: 740 };

test("an agent hears of a planned talk, opens it, and the bell is quiet again", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/sessions");
  await coach.getByRole("button", { name: "Plan een gesprek" }).click();
  const dialog = coach.getByRole("dialog", { name: "Gesprek plannen" });
  await dialog.getByLabel("Medewerker").selectOption({ label: accountOf("agent").name });
  await dialog.getByRole("button", { name: "Plan een gesprek" }).click();
  await expect(coach).toHaveURL(/\/sessions\/[0-9a-f-]{36}$/);
  const path = new URL(coach.url()).pathname;

  const agent = await as("agent");
  await agent.setViewportSize(PHONE);
  await agent.goto("/inbox");
  const item = agent.locator(`main a[href="${path}"]`);
  await expect(item).toContainText("heeft een gesprek met je gepland");
  await expect(item).toContainText("Ongelezen");
  await item.click();
  await expect(agent).toHaveURL(path);
  await agent.goto("/inbox");
  await expect(item).toBeVisible();
  await expect(item).not.toContainText("Ongelezen");

  const readAll = agent.getByRole("button", { name: "Markeer alles als gelezen" });
  await expect(async () => {
    if (await readAll.isVisible()) await readAll.click();
    await expect(agent.getByRole("link", { name: "Postvak, niets ongelezen" }).first()).toBeVisible();
  }).toPass();
});

test("what somebody does not want to hear is left out, and stays so", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/settings/notifications");
  const box = coach.getByRole("checkbox", { name: "Iemand vraagt een gesprek aan: In de wekelijkse mail" });
  await box.uncheck();
  await expect(coach.getByText("Bewaard", { exact: true })).toBeVisible();
  await coach.reload();
  await expect(box).not.toBeChecked();
  const mail = coach.getByRole("checkbox", { name: "Stuur mij de wekelijkse mail" });
  await expect(mail).toBeChecked();
});

test("the weekly mail is stopped without signing in, and not by opening its link alone", async ({ page }) => {
  const token = `${"A".repeat(22)}.${"B".repeat(43)}`;
  await page.goto(`/unsubscribe/${token}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Wekelijkse mail stoppen?");
  await page.getByRole("button", { name: "Stop de mail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je krijgt geen wekelijkse mail meer");
  const answer = await page.request.post(`/api/unsubscribe/${token}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(answer.status()).toBe(200);
});
