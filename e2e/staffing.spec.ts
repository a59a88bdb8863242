import type { Page } from "@playwright/test";
import { accountOf, expect, numberIn, test, textsOf } from "./fixtures";

/** From the board of a coach by way of the work of the team. */
async function openStaffing(coach: Page): Promise<string> {
  await coach.goto("/board");
  await coach.getByRole("link", { name: /^Werkcijfers/ }).click();
  await coach.getByRole("link", { name: "Wat zou meer of minder bezetting doen?" }).click();
  await expect(coach).toHaveURL(/\/teams\/[0-9a-f-]{36}\/staffing$/);
  return new URL(coach.url()).pathname;
}

test("a coach sees what an agent more does to the promise, always as a range", async ({ as }) => {
  const coach = await as("coach");
  await openStaffing(coach);
  await expect(coach.getByRole("heading", { level: 1 })).toHaveText(
    /^Eén medewerker meer in elk halfuur brengt het deel binnen de belofte van \d+% naar \d+%; één minder naar \d+%\.$/,
  );
  const options = coach.getByRole("table", { name: "Meer of minder mensen" });
  await expect(options.getByRole("row")).toHaveCount(6);
  const now = options.getByRole("row", { name: /^Met evenveel medewerkers/ });
  await expect(now).toContainText(/\d+%\d+–\d+%/);
  await expect(coach.getByText(/^Somber geschat, als niemand ophangt/)).toBeVisible();

  const fields = coach.getByRole("form", { name: "Wat als" });
  await fields.getByRole("spinbutton", { name: /^Medewerkers meer of minder/ }).fill("2");
  await fields.getByRole("spinbutton", { name: /^Roostertijd die wegvalt/ }).fill("40");
  await fields.getByRole("button", { name: "Reken uit" }).click();
  await expect(coach).toHaveURL(/by=2/);
  await expect(coach.getByText(/^Met 2 medewerkers meer in elk halfuur: /)).toBeVisible();
  await expect(coach.getByText(/als 40% van de roostertijd wegvalt/)).toBeVisible();
  await coach.getByRole("link", { name: "Zoals het was" }).click();
  await expect(coach.getByText(/^Met evenveel medewerkers: \d+%/)).toBeVisible();
});

test("the slider and the typed number are one", async ({ as }) => {
  const coach = await as("coach");
  await openStaffing(coach);
  const typed = coach.getByRole("spinbutton", { name: /^Medewerkers meer of minder/ });
  const slider = coach.getByRole("slider", { name: "Schuif: Medewerkers meer of minder" });
  await slider.focus();
  await slider.press("ArrowRight");
  await expect(typed).toHaveValue("1");
  await typed.fill("-3");
  await expect(slider).toHaveValue("-3");
});

test("a day is read by half hour, as a chart and as a table, and the week as a map", async ({ as }) => {
  const coach = await as("coach");
  await openStaffing(coach);
  await coach.getByRole("navigation", { name: "Dag" }).getByRole("link", { name: "zaterdag" }).click();
  await expect(coach.getByRole("img", { name: "Binnen de belofte per halfuur op zaterdag" })).toBeVisible();
  await coach.getByText("Toon als tabel").first().click();
  const table = coach.getByRole("table", { name: "Binnen de belofte per halfuur op zaterdag" });
  // Open from nine to five.
  await expect(table.getByRole("row")).toHaveCount(17);
  await expect(table.getByRole("rowheader").first()).toHaveText("09:00");

  const week = coach.getByRole("table", { name: "Binnen de belofte", exact: true });
  await expect(week.getByRole("row")).toHaveCount(7);
  await expect(week.getByRole("row", { name: /^za/ }).getByText("gesloten").first()).toBeAttached();
  await coach.getByRole("link", { name: "Aanwezig", exact: true }).click();
  await expect(coach).toHaveURL(/map=present/);
  await expect(coach.getByRole("table", { name: "Aanwezig" }).getByRole("row")).toHaveCount(7);
});

test("speed and availability of a team lead here, and other figures do not", async ({ as }) => {
  const coach = await as("coach");
  const path = await openStaffing(coach);
  const team = path.replace("/staffing", "");
  const link = coach.getByRole("link", { name: "Wat zou meer of minder bezetting doen?" });
  for (const kpi of ["response-speed", "availability"]) {
    await coach.goto(`${team}/kpis/${kpi}`);
    await expect(link).toHaveAttribute("href", path);
  }
  await coach.goto(`${team}/kpis/resolution`);
  await expect(coach.getByRole("heading", { level: 1 })).not.toBeEmpty();
  await expect(link).toHaveCount(0);
});

test("an executive reads every queue, and nobody's name is in the page", async ({ as }) => {
  const coach = await as("coach");
  await coach.goto("/board");
  const agents = coach.getByRole("table", { name: "Medewerkers" }).getByRole("rowheader");
  const names = await textsOf(agents.getByRole("button"));
  const path = await openStaffing(coach);
  const executive = await as("executive");
  await executive.goto("/overview/operations");
  await executive.getByRole("link", { name: "Wat zou meer of minder bezetting doen?" }).click();
  const queues = executive.getByRole("table", { name: "Wachtrijen" });
  expect(await numberIn(queues.getByRole("row").nth(1), /(\d+)%/)).toBeGreaterThan(0);
  const pages = { coach: [coach, path], executive: [executive, "/overview/staffing"] } as const;
  for (const [role, [page, address]] of Object.entries(pages)) {
    const body = await (await page.request.get(address)).text();
    const me = accountOf(role as keyof typeof pages).name;
    expect(
      names.filter((name) => name !== me && body.includes(name)),
      role,
    ).toEqual([]);
  }
});
