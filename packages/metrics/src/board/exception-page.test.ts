import { describe, expect, it } from "vitest";
import { boardRow } from "./board-row";
import type { BoardItem } from "./board-summary";
import { shareOf } from "./cx-value";
import { exceptionPages } from "./exception-page";
import { proposedExceptions } from "./proposed-exceptions";
import { rowSentence } from "./row-sentence";

const MONTHS = Array.from({ length: 18 }, (_, index) => {
  const month = (index % 12) + 1;
  return `${index < 12 ? 2025 : 2026}-${String(month).padStart(2, "0")}`;
});
const STABLE = [600, 612, 595, 605, 590, 608, 602, 597, 611, 594, 603, 599, 600, 612, 595, 605, 590];

/** Satisfaction month by month, of a thousand each. */
function rowOf(counts: readonly number[], target: number | null = 0.6) {
  const text = { nl: "Tevredenheid", en: "Satisfaction" };
  const row = boardRow({
    ...{ id: "csat", name: text, says: { nl: "CSAT, 4 of 5", en: "CSAT, 4 or 5" }, formula: text },
    ...{ definition: "csat@1", figure: shareOf(counts.at(-1)!, 1000), target, seriesUnit: "month" },
    points: counts.map((x, index) => ({ ...shareOf(x, 1000), key: MONTHS[index]!, isComplete: true })),
    direction: "higher-is-better",
    compared: {
      key: "2026-05",
      figure: shareOf(590, 1000),
      difference: { value: -0.11, lower: -0.153, upper: -0.067 },
    },
  });
  return { ...row, sentence: rowSentence(row) };
}

const FALLEN = rowOf([...STABLE, 480]);
const item: BoardItem = {
  ...{ itemId: "item", text: "Answer the phone in the evening", owner: "head of planning" },
  ...{ dueOn: "2026-09-15", about: "csat" },
};
const pageOf = (row: ReturnType<typeof rowOf>, change: Partial<BoardItem> = {}) =>
  exceptionPages([{ ...item, ...change }], { rows: [row], period: { key: "2026-06" }, currency: "EUR" })[0]!;

describe("the page of an exception", () => {
  it("tells what was and what is usual, what changed, and what is to be decided", () => {
    const { situation, complication, question } = pageOf(FALLEN);
    expect(situation.en).toBe(
      "Satisfaction (CSAT, 4 or 5) was 48.0% in June 2026 (44.9–51.1%, n = 1,000). Usual is around 59.4%. The target is 60.0%.",
    );
    expect(complication.nl).toContain("Slechter dan gewoon: de laatste hele maand ligt buiten");
    expect(complication.nl).not.toContain("doel");
    expect(complication.nl).toMatch(/Vergeleken met mei 2026: −11,0 pp \(−15,3 tot −6,7 pp\)\.$/);
    expect(question.en).toBe("What made this worse, and what brings it back to what was usual?");
  });

  it("says that no change was found where the figure stayed within chance", () => {
    const { complication, question } = pageOf(rowOf([...STABLE, 600]));
    expect(complication.en).toContain("So no real change has been found.");
    expect(question.en).toMatch(/meet the target always\?$/);
    expect(pageOf(rowOf([...STABLE, 600], null)).question.nl).toMatch(/^Is dit de aandacht waard/);
  });

  it("says when a signal may be expected: the first whole month after the date, or the eighth", () => {
    const { expected } = pageOf(FALLEN);
    expect(expected.en).toContain("shows in Oct 2026 at the earliest");
    expect(expected.en).toContain("after May 2027");
    expect(pageOf(rowOf(STABLE.slice(0, 6))).question.en).toMatch(/^Do we do this now/);
    expect(pageOf(rowOf(STABLE.slice(0, 6))).expected.nl).toMatch(/twaalf hele maanden/);
  });

  it("has no figure where the exception is about none", () => {
    const page = pageOf(FALLEN, { about: null });
    expect(page.about).toBeNull();
    expect(page.complication.en).toContain("rests on no signal");
  });
});

describe("exceptions that the signals ask for", () => {
  it("are prepared for unfavourable signals that nobody wrote about, without an owner or a date", () => {
    expect(proposedExceptions([FALLEN], [])).toEqual([
      {
        about: "csat",
        text: {
          nl: "Klanten zijn minder vaak tevreden. Zoek uit waardoor, en breng het terug naar rond 59,4%.",
          en: "Customers are less often satisfied. Find out why, and bring it back to around 59.4%.",
        },
      },
    ]);
    expect(proposedExceptions([FALLEN], [item])).toEqual([]);
    expect(proposedExceptions([rowOf([...STABLE, 600]), rowOf([...STABLE, 720])], [])).toEqual([]);
  });
});
