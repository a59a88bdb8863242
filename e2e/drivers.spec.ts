import { accountOf, expect, test } from "./fixtures";

test("an executive reads what matters most to customers, where it cannot be separated, and that no bend is visible", async ({
  as,
}) => {
  // The first one to open the page waits for thousands of draws.
  test.slow();
  const executive = await as("executive");
  await executive.goto("/risk");
  await executive.getByRole("link", { name: "Wat telt" }).click();
  await expect(executive).toHaveURL(/\/drivers$/, { timeout: 45_000 });
  const satisfaction = executive.getByRole("region", { name: "Tevredenheid", exact: true });
  await expect(satisfaction).toContainText("Voor tevredenheid weegt effectiviteit het meest", {
    timeout: 60_000,
  });
  await expect(satisfaction.getByRole("img", { name: /^Effectiviteit: \d+% \(/ })).toBeVisible();
  await expect(satisfaction).toContainText(
    "Antwoorden uit dezelfde vragenlijst maken dit verband sterker dan het is.",
  );
  const staying = executive.getByRole("region", { name: "Blijven", exact: true });
  await expect(staying).toContainText("niet van elkaar te scheiden");
  await staying.getByText("Toon als tabel").click();
  await expect(
    staying.getByRole("table").getByRole("columnheader", { name: "Kansverhouding" }),
  ).toBeVisible();
  // Half a year of a small company holds too few long waits for its planted bend.
  const bends = executive.getByRole("region", { name: "Waar wachten gaat tellen" });
  await expect(bends).toContainText("Geen knik te zien in jullie gegevens");
  await expect(
    bends.getByRole("table", { name: "Per kanaal" }).getByRole("row", { name: /^Chat/ }),
  ).toContainText("geen knik te zien");
  await expect(bends).toContainText("5 verschillende waarden");
  await expect(executive.getByRole("table", { name: "Slecht en heel goed, tevredenheid" })).toContainText(
    "Ergernis",
  );
  const body = await (await executive.request.get("/drivers")).text();
  const secrets = [accountOf("agent").name, accountOf("coach").name, "K000"];
  expect(secrets.filter((secret) => body.includes(secret))).toEqual([]);
});
