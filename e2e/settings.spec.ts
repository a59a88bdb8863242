import { expect, test } from "./fixtures";

// Everything here begins far in the future or is used by nothing, so that no figure changes.

test("a target gets a new version from a day on, and the old one stays", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/settings/targets");
  await admin.getByRole("button", { name: "Wijzig Vriendelijkheid" }).click();
  const dialog = admin.getByRole("dialog");
  await dialog.getByLabel(/Doel in procenten/).fill("honderd");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog.getByText("Vul een getal in van 0 tot en met 100")).toBeVisible();
  await dialog.getByLabel(/Doel in procenten/).fill("91,5");
  await dialog.getByLabel(/Geldt vanaf/).fill("2035-01-01");
  await dialog.getByRole("button", { name: "Bewaar" }).click();
  await expect(dialog).toBeHidden();
  await expect(admin.getByText("Het doel voor Vriendelijkheid is bewaard")).toBeVisible();
  const versions = admin.getByRole("table", { name: "Versies" });
  await expect(versions.getByRole("row", { name: /Vriendelijkheid.*1 jan 2035.*geldt later/ })).toContainText(
    "91,5%",
  );
  await expect(versions.getByRole("row", { name: /Vriendelijkheid.*geldt nu/ })).toBeVisible();
});

// Other hours mean measuring every wait again, which takes a while on a busy machine.
const SLOW = { timeout: 45_000 };

test("a calendar has several times a day, and the public holidays of a year", async ({ as }) => {
  test.slow();
  const admin = await as("admin");
  const name = `Proefkalender ${Date.now()}`;
  await admin.goto("/settings/calendars");
  await admin.getByRole("button", { name: "Voeg een kalender toe" }).click();
  await admin.getByRole("dialog").getByLabel("Naam").fill(name);
  await admin.getByRole("dialog").getByRole("button", { name: "Voeg een kalender toe" }).click();
  await expect(admin.getByRole("heading", { level: 1, name })).toBeVisible();

  const week = admin.getByRole("form", { name: "Weekrooster" });
  await week.getByLabel("maandag, dicht om").fill("12:00");
  await week.getByRole("button", { name: "Tijd erbij op maandag" }).click();
  await week.getByLabel("maandag, open om").nth(1).fill("11:00");
  await week.getByLabel("maandag, dicht om").nth(1).fill("17:30");
  await week.getByRole("button", { name: "Bewaar" }).click();
  await expect(week.getByText("Op maandag overlappen twee tijden elkaar.")).toBeVisible();
  await week.getByLabel("maandag, open om").nth(1).fill("13:00");
  await week.getByRole("button", { name: "Bewaar" }).click();
  await expect(admin.getByText("De openingstijden zijn bewaard")).toBeVisible(SLOW);
  await expect(admin.getByRole("table", { name: "Versies" })).toContainText("08:00–12:00, 13:00–17:30");

  await admin.getByRole("button", { name: "Vul feestdagen" }).click();
  await admin.getByRole("dialog").getByLabel("Jaar").fill("2031");
  await admin.getByRole("dialog").getByRole("button", { name: "Vul feestdagen" }).click();
  const days = admin.getByRole("table", { name: "Sluitingsdagen" });
  await expect(days.getByRole("row", { name: /27 apr 2031|26 apr 2031/ })).toBeVisible(SLOW);
  await days.getByRole("button", { name: /^Haal weg: Nieuwjaar/ }).click();
  await expect(days.getByRole("row", { name: /1 jan 2031/ })).toHaveCount(0, SLOW);
});

test("a rule outside its limits is refused beside its field", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/settings");
  await admin.getByLabel(/Herhaalvenster/).fill("31");
  await admin.getByRole("button", { name: "Bewaar" }).click();
  await expect(admin.getByText("Vul een heel getal in van 1 tot en met 30.")).toBeVisible();
});

test("the privacy officer reads the rules and changes none", async ({ as }) => {
  const officer = await as("privacy-officer");
  for (const path of ["/settings", "/settings/channels", "/settings/calendars", "/settings/targets"]) {
    await officer.goto(path);
    await expect(officer.getByRole("heading", { level: 1 })).toHaveText("Instellingen");
    await expect(officer.getByRole("main").getByRole("button")).toHaveCount(0);
  }
  await officer.goto("/privacy");
  await expect(officer.getByRole("table", { name: "Register van gegevens" })).toContainText("Klantcontacten");
  await expect(officer.getByRole("main")).not.toContainText("Noor van Dijk");
  await expect(officer.getByRole("main")).not.toContainText("@demo.kwartet.example");
});
