import { describe, expect, it } from "vitest";
import { addDays } from "../calendar-day";
import { emptyTally } from "../rollup";
import { qualityBlock } from "./quality";

/** Contacts on every weekday of the half year before the end of January 2026, Monday to Friday. */
function weekdays(without: readonly string[] = []) {
  const offered = new Map<string, number>();
  for (let day = "2025-08-04"; day <= "2026-01-31"; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    if (weekday >= 1 && weekday <= 5 && !without.includes(day)) offered.set(day, 10);
  }
  return offered;
}

const JANUARY = { from: "2026-01-01", to: "2026-01-31" };
const figureIn = (block: ReturnType<typeof qualityBlock>, id: string) =>
  block.figures.find((figure) => figure.id === id);

describe("the quality of the data", () => {
  it("expects contacts on the weekdays that usually have them, and no others", () => {
    const block = qualityBlock({ offered: weekdays(), ...JANUARY }, emptyTally());
    // January 2026 has 22 days from Monday to Friday.
    expect(figureIn(block, "quality.days")).toMatchObject({ value: 1, n: 22 });
    expect(block.sentences[0]?.en).toBe("No day is missing on which there usually are contacts.");
  });

  it("names the days that are missing", () => {
    const missing = ["2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09"];
    const block = qualityBlock({ offered: weekdays(missing), ...JANUARY }, emptyTally());
    expect(figureIn(block, "quality.days")).toMatchObject({ value: 18 / 22, n: 22 });
    expect(block.sentences[0]?.nl).toBe(
      "Zonder contacten, terwijl die er anders wel zijn: 6 jan 2026, 7 jan 2026, 8 jan 2026 en nog 1.",
    );
  });

  it("says how many contacts carry a wait, a customer and a rating", () => {
    const tally = { ...emptyTally(), answered: 200, answeredUnknownWait: 20, rated: 30, repeatPending: 50 };
    const block = qualityBlock(
      { offered: weekdays(), ...JANUARY },
      { ...tally, noRepeat: { n: 100, x: 90 } },
    );
    expect(block.figures.map(({ id, value, n }) => [id, value, n]).slice(1)).toEqual([
      ["quality.waits", 0.9, 200],
      ["quality.customers", 0.75, 200],
      ["quality.rated", 0.15, 200],
    ]);
  });

  it("has no share of nothing", () => {
    const block = qualityBlock({ offered: new Map(), ...JANUARY }, emptyTally());
    expect(block.figures.map(({ value }) => value)).toEqual([null, null, null, null]);
  });
});
