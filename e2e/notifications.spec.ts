import { openPeek } from "./board-peek";
import { accountOf, expect, pathsOf, test } from "./fixtures";

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

test("an agent is led from the inbox to the words of a compliment, which the coach reads too", async ({
  as,
}) => {
  const [coach, agent] = [await as("coach"), await as("agent")];
  await agent.goto("/contacts");
  const [contact = ""] = await pathsOf(agent.locator('main a[href^="/contacts/"]'));
  await coach.goto(contact);
  const words = `Zo uitleggen dat het blijft hangen. ${Date.now()}`;
  await coach.getByRole("button", { name: "Geef een compliment" }).click();
  const dialog = coach.getByRole("dialog");
  await dialog.getByLabel("Wat vond je goed").fill(words);
  await dialog.getByRole("button", { name: "Geef een compliment" }).click();
  await expect(coach.getByText("Je compliment is verstuurd")).toBeVisible();

  await agent.goto("/goals");
  const told = agent.locator("li[id^='kudos-']", { hasText: words });
  await expect(told).toBeVisible();
  const id = (await told.getAttribute("id")) ?? "";
  await agent.goto("/inbox");
  await agent.locator(`main a[href="/goals#${id}"]`).click();
  await expect(agent).toHaveURL(new RegExp(`/goals#${id}$`));
  await expect(told).toBeInViewport();

  await coach.goto("/board");
  const drawer = await openPeek(coach, accountOf("agent").name);
  await drawer.getByRole("link", { name: /^Scorekaart van/ }).click();
  const kudos = coach.getByRole("region", { name: `Waardering voor ${accountOf("agent").name}` });
  await expect(kudos.getByText(words)).toBeVisible();
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
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Deze mail stoppen?");
  await page.getByRole("button", { name: "Stop de mail" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Je krijgt deze mail niet meer");
  const answer = await page.request.post(`/api/unsubscribe/${token}`, {
    form: { "List-Unsubscribe": "One-Click" },
  });
  expect(answer.status()).toBe(200);
  const heap = await page.request.post(`/api/unsubscribe/${token}`, { data: "x".repeat(20_000) });
  expect(heap.status()).toBe(413);
});
