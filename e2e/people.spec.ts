import { expect, test } from "./fixtures";

const PASSWORD = "een lange zin als wachtwoord";

test("a person is added, placed in a team, invited, signs in, and is blocked", async ({
  as,
  browser,
  baseURL,
}) => {
  const unique = Date.now();
  const name = `Ünal Proefpersoon ${unique}`;
  const email = `proef${unique}@e2e.example`;
  const team = `Proefteam ${unique}`;
  const admin = await as("admin");

  await admin.goto("/teams");
  await admin.getByRole("button", { name: "Voeg een team toe" }).click();
  await admin.getByRole("dialog").getByLabel("Naam").fill(team);
  await admin.getByRole("dialog").getByRole("button", { name: "Voeg een team toe" }).click();
  await expect(admin.getByRole("row", { name: team })).toContainText("geen coach");

  await admin.goto("/people");
  await admin.getByRole("button", { name: "Voeg iemand toe" }).click();
  const adding = admin.getByRole("dialog");
  await adding.getByRole("button", { name: "Voeg iemand toe" }).click();
  await expect(adding.getByText("Vul een naam in, hooguit 120 tekens.")).toBeVisible();
  await adding.getByLabel("Naam").fill(name);
  await adding.getByRole("button", { name: "Voeg iemand toe" }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();

  await admin.getByRole("button", { name: "Voeg een team toe" }).click();
  const placing = admin.getByRole("dialog");
  await placing.getByLabel("Team").selectOption(team);
  await placing.getByText("Coach", { exact: true }).click();
  await placing.getByRole("button", { name: "Bewaar" }).click();
  await expect(admin.getByRole("table", { name: `Teams van ${name}` })).toContainText(team);

  await admin.getByRole("button", { name: "Maak een uitnodiging" }).click();
  const inviting = admin.getByRole("dialog");
  await inviting.getByLabel("E-mailadres").fill(email);
  await inviting.getByRole("button", { name: "Maak de link" }).click();
  const field = admin.getByRole("dialog").getByRole("textbox", { name: "Link" });
  await expect(field).toHaveValue(/\/invitation\//);
  const link = await field.inputValue();
  await admin.getByRole("button", { name: "Klaar" }).click();
  await expect(admin.getByText(`is uitgenodigd op ${email}`)).toBeVisible();

  const context = await browser.newContext({ baseURL });
  const person = await context.newPage();
  await person.goto(new URL(link).pathname);
  await person.getByLabel("Kies een wachtwoord").fill(PASSWORD);
  await person.getByRole("button", { name: "Maak mijn account" }).click();
  await person.waitForURL("**/board**");

  await admin.reload();
  await admin.getByRole("button", { name: "Blokkeer de toegang" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Blokkeer de toegang" }).click();
  await expect(admin.getByRole("button", { name: "Geef weer toegang" })).toBeVisible();
  await person.goto("/board");
  await expect(person).toHaveURL(/\/sign-in/);
  await context.close();
});

test("people are found by name without accents, and nothing about it is in the address", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/people");
  await admin.getByLabel("Zoek op naam").fill("noor van");
  await expect(admin.getByRole("table", { name: "Mensen" }).getByRole("row")).toHaveCount(2);
  expect(new URL(admin.url()).search).toBe("");
  await admin.getByLabel("Zoek op naam").fill("zzz");
  await admin.getByRole("button", { name: "Wis filters" }).click();
  await expect(admin.getByLabel("Zoek op naam")).toHaveValue("");
});

test("an admin cannot lock themselves out", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/people");
  await admin.getByRole("link", { name: "Ruben de Haan" }).click();
  await admin.getByLabel(/^Beheerder/).uncheck();
  await admin.getByRole("form", { name: "Rollen in de organisatie" }).getByRole("button").click();
  await expect(admin.getByText("Je kunt je eigen rol van beheerder niet afnemen.")).toBeVisible();
});
