import { accountOf, expect, test } from "./fixtures";

test("an executive reads how many customers leave after bad experiences, and sees no customer", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/overview");
  await executive.getByRole("link", { name: "Klanten en omzet" }).click();
  await expect(executive).toHaveURL(/\/risk$/);
  const rows = executive.getByRole("img", { name: /vertrekt \(tussen/ });
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toHaveAccessibleName(/^Met geen slechte ervaring: \d,\d% vertrekt \(tussen/);
  // Ten customers have four or more: fewer than the survey weighs.
  await expect(executive.getByText("geleend", { exact: true }).last()).toBeVisible();
  await expect(executive.getByText(/^Tussen €\s.* omzet per jaar kan weglopen/).first()).toBeVisible();
  await expect(executive.getByText("een 3e contact over dezelfde vraag")).toBeVisible();
  const body = await (await executive.request.get("/risk")).text();
  const secrets = [accountOf("agent").name, accountOf("coach").name, "K000"];
  expect(secrets.filter((secret) => body.includes(secret))).toEqual([]);
});

test("a scenario is a range that follows its assumptions, is kept, and stands beside another", async ({
  as,
}) => {
  const executive = await as("executive");
  await executive.goto("/scenarios");
  const first = executive.getByRole("region", { name: "Eerste scenario" });
  await expect(first.getByText("Laag", { exact: true })).toBeVisible();
  const cost = first.getByLabel(/^Uren coaching per jaar/).first();
  const result = first.getByText(/^Na aftrek van de kosten/);
  await cost.fill("0");
  await expect(result).toContainText("In 9");
  await cost.fill("900000");
  await expect(result).toContainText("In 0%");
  await cost.fill("veel");
  await expect(first.getByText("Dit is nog de uitkomst van de vorige aannames.")).toBeVisible();
  await expect(first.getByRole("button", { name: "Bewaar als scenario" })).toBeDisabled();
  await cost.fill("400");
  const name = `Voorzichtig ${Date.now()}`;
  await first.getByLabel("Naam").fill(name);
  await first.getByRole("button", { name: "Bewaar als scenario" }).click();
  await expect(executive.getByText("Scenario bewaard")).toBeVisible();
  await first.getByRole("button", { name: "Zet op het bestuursoverzicht" }).click();
  await expect(first.getByRole("button", { name: "Haal van het bestuursoverzicht" })).toBeVisible();

  await executive.reload();
  await executive.getByRole("button", { name: "Vergelijk met een tweede" }).click();
  const second = executive.getByRole("region", { name: "Tweede scenario" });
  await expect(second.getByText("Hoog", { exact: true })).toBeVisible();
  await first
    .getByRole("combobox", { name: "Scenario" })
    .selectOption({ label: `${name} (op het bestuursoverzicht)` });
  await first.getByRole("button", { name: "Archiveer" }).click();
  await executive.getByRole("dialog").getByRole("button", { name: "Archiveer" }).click();
  await expect(executive.getByText("Scenario gearchiveerd")).toBeVisible();
});

test("an admin tries another rule before it counts", async ({ as }) => {
  const admin = await as("admin");
  await admin.goto("/settings/experiences");
  await admin.getByLabel("Beoordeling van tevredenheid").selectOption("1");
  await admin.getByRole("button", { name: "Probeer" }).click();
  const preview = admin.getByRole("table", { name: "Wat er zou tellen" });
  await expect(preview.getByRole("row", { name: /^Contacten met een lage beoordeling/ })).toBeVisible();
  await expect(admin.getByRole("table", { name: "Versies" }).getByText("geldt nu")).toBeVisible();
});
