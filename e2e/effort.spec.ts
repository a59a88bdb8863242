import { accountOf, expect, test } from "./fixtures";

test("an executive reads which contacts need not be, and what they cost by an assumption of their own", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await executive.getByRole("link", { name: "Moeite van klanten" }).click();
  await expect(executive).toHaveURL(/\/effort$/);
  await expect(executive.getByRole("heading", { level: 1 })).toHaveText(
    /^Na \d+,\d% van de contacten komt de klant terug met hetzelfde$/,
  );
  await expect(
    executive.getByText(/In \d+,\d% daarvan vroeg de klant het binnen 7 dagen alsnog/),
  ).toBeVisible();
  // Another test may have put a price on the board summary meanwhile.
  await expect(executive.getByRole("link", { name: "Naar de scenario's" })).toBeVisible();

  const form = executive.getByRole("form", { name: "Probeer andere kosten van een uur" });
  await form.getByLabel(/^Een uur kost minstens/).fill("veel");
  await form.getByLabel(/^en hoogstens/).fill("50");
  await form.getByRole("button", { name: "Probeer" }).click();
  await expect(executive.getByRole("alert").filter({ hasText: "Vul twee bedragen" })).toBeVisible();
  await form.getByLabel(/^Een uur kost minstens/).fill("35");
  await form.getByRole("button", { name: "Probeer" }).click();
  await expect(executive.getByText(/^Aanname: een uur werk kost tussen €\s35,00 en €\s50,00/)).toBeVisible();
  await expect(
    executive.getByText(/^De herhaalde contacten kostten tussen €.*als deze aanname klopt/),
  ).toBeVisible();

  await executive.getByRole("link", { name: "Onderwerpen en kosten" }).click();
  const topics = executive.getByRole("table", { name: "Onderwerpen met herhaling en kosten" });
  await expect(topics.getByRole("row")).toHaveCount(8);
  await expect(topics.getByRole("row", { name: /^Storing/ })).toContainText("€");
  await form.getByRole("link", { name: "Wis" }).click();
  await expect(executive).toHaveURL(/\/effort\?tab=topics$/);
  await expect(form.getByLabel(/^Een uur kost minstens/)).toHaveValue("");
});

test("own teams and a partner stand side by side by what each got, without anybody in it", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/effort?tab=groups");
  for (const name of ["Eigen teams", "Heidehoorn Klantcontact"]) {
    const table = executive.getByRole("table", { name: `${name}, naast wat te verwachten is` });
    await expect(table.getByRole("row")).toHaveCount(8);
    await expect(table.getByRole("row", { name: /^Effectiviteit/ })).toContainText(/[+−]?\d+,\d pp/);
  }
  const body = await (await executive.request.get("/effort?tab=groups")).text();
  const secrets = [accountOf("agent").name, accountOf("coach").name, "Team Noord", "K000"];
  expect(secrets.filter((secret) => body.includes(secret))).toEqual([]);
});

test("the file holds what the page shows", async ({ as }) => {
  const executive = await as("executive");
  await executive.goto("/effort?period=2026-Q2");
  const row = executive.getByRole("row", { name: /^Herhaald contact/ });
  await expect(row.getByRole("cell").first()).toContainText(/\d+,\d%/);
  const shown = /\d+,\d%/.exec((await row.getByRole("cell").first().textContent()) ?? "")?.[0];
  const response = await executive.request.get(
    "/api/exports/effort?period=2026-Q2&locale=nl&dialect=rfc4180",
  );
  expect(response.status()).toBe(200);
  expect((await response.text()).split("\r\n").find((line) => line.startsWith("repeat,"))).toContain(
    `"${shown}"`,
  );
  expect((await executive.request.get("/api/exports/effort?period=soon")).status()).toBe(400);
  const coach = await as("coach");
  expect((await coach.request.get("/api/exports/effort?period=2026-Q2")).status()).toBe(403);
});
