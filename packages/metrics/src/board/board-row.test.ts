import { describe, expect, it } from "vitest";
import { boardRow, statusWordOf } from "./board-row";
import { shareOf } from "./cx-value";
import { boardHeadline, boardSubline } from "./headline";
import { rowSentence } from "./row-sentence";

const MONTHS = Array.from({ length: 18 }, (_, index) => {
  const month = (index % 12) + 1;
  return `${index < 12 ? 2025 : 2026}-${String(month).padStart(2, "0")}`;
});

/** A row of shares of a thousand, month by month. */
function rowOf(counts: readonly number[], { target = 0.5 as number | null, isLastComplete = true } = {}) {
  const points = counts.map((x, index) => ({
    ...shareOf(x, 1000),
    key: MONTHS[index]!,
    isComplete: index < counts.length - 1 || isLastComplete,
  }));
  const text = { nl: "Tevredenheid", en: "Satisfaction" };
  return boardRow({
    ...{ id: "csat", name: text, says: text, formula: text, definition: "csat@1" },
    ...{ figure: shareOf(counts.at(-1)!, 1000), target, seriesUnit: "month", compared: null },
    ...{ points, direction: "higher-is-better" },
  });
}

const STABLE = [600, 612, 595, 605, 590, 608, 602, 597, 611, 594, 603, 599];

describe("a row of the board", () => {
  it("is within chance where no month stands out, and always meets a target below what is usual", () => {
    const row = rowOf(STABLE);
    expect(row).toMatchObject({ word: "noise", signal: null, assurance: "meets" });
    expect(statusWordOf(row)).toBe("on track");
    expect(rowSentence(row)).toEqual({
      nl: "Binnen toeval, rond 60,1%. Het doel wordt steeds gehaald.",
      en: "Within chance, around 60.1%. The target is always met.",
    });
  });

  it("is a concern where the last month lies below the usual spread, and an improvement above it", () => {
    const worse = rowOf([...STABLE, ...STABLE.slice(0, 5), 480]);
    expect(worse).toMatchObject({ word: "signal", signal: "concern", pattern: "outside" });
    expect(rowSentence(worse).en).toMatch(/^Worse than usual: the last whole month lies outside/);
    expect(rowOf([...STABLE, ...STABLE.slice(0, 5), 720])).toMatchObject({ signal: "improvement" });
  });

  it("does not judge by a month that has not ended", () => {
    expect(rowOf([...STABLE, 480], { isLastComplete: false })).toMatchObject({ word: "noise" });
  });

  it("tells a target that is met at times from one that is not met yet", () => {
    expect(rowOf(STABLE, { target: 0.605 }).assurance).toBe("varies");
    const never = rowOf(STABLE, { target: 0.9 });
    expect(never.assurance).toBe("not-yet");
    expect(statusWordOf(never)).toBe("off track");
  });

  it("says that there is too little with fewer than twelve whole months, and judges no target by them", () => {
    const row = rowOf(STABLE.slice(0, 11));
    expect(row).toMatchObject({ word: "not enough data", assurance: null, ordinary: null });
    expect(statusWordOf(row)).toBe("not assessable");
    expect(rowSentence(row).nl).toBe("Nog te weinig maanden om verandering van toeval te onderscheiden.");
  });

  it("says that no target was agreed", () => {
    expect(rowSentence(rowOf(STABLE, { target: null })).en).toMatch(/No target has been agreed yet\.$/);
  });

  it("says of what the usual share of customers kept is, because it is another one for a month than for a year", () => {
    const row = { ...rowOf(STABLE), id: "retention" as const };
    expect(rowSentence(row).nl).toMatch(/^Binnen toeval, rond 60,1% per maand\./);
    expect(rowSentence({ ...row, seriesUnit: "quarter" }).en).toMatch(
      /^Within chance, around 60\.1% a quarter\./,
    );
  });

  it("shows the last twelve of more months", () => {
    const row = rowOf([...STABLE, ...STABLE.slice(0, 6)]);
    expect([row.series.length, row.series[0]!.key, row.ordinary!.limits.length]).toEqual([12, "2025-07", 12]);
  });
});

type Judged = Parameters<typeof boardHeadline>[0][number];

const judged = (id: Judged["id"], signal: Judged["signal"] = null): Judged => ({
  id,
  signal,
  word: signal ? "signal" : "noise",
  assurance: "varies",
  target: 0.5,
});

describe("the headline", () => {
  it("says what customers notice of the signals, good and bad", () => {
    const rows = [judged("resolution", "improvement"), judged("availability", "concern"), judged("csat")];
    expect(boardHeadline(rows)).toEqual({
      nl: "Klanten worden vaker in één keer geholpen, maar bereiken ons minder goed",
      en: "Customers are more often helped at once, but reach us less well",
    });
    expect(boardSubline(rows)).toEqual({
      nl: "Van de drie cijfers veranderden er twee echt. Het andere bleef binnen toeval.",
      en: "Of the three figures two really changed. The other one stayed within chance.",
    });
  });

  it("names at most two of a kind", () => {
    const rows = [judged("nps", "concern"), judged("csat", "concern"), judged("retention", "concern")];
    expect(boardHeadline(rows).en).toBe("Customers recommend us less and are less often satisfied");
  });

  it("makes no news where nothing changed, and says whether targets are met", () => {
    const rows = [judged("csat"), { ...judged("nps"), assurance: "meets" as const }];
    expect(boardHeadline(rows).en).toBe("Nothing changed beyond chance; of two targets one is always met");
    expect(boardHeadline(rows.map((row) => ({ ...row, assurance: "meets" as const }))).nl).toBe(
      "Er veranderde niets meer dan toeval, en elk doel wordt gehaald",
    );
  });

  it("says that it is too early where nothing can be told", () => {
    const rows = (["csat", "nps"] as const).map((id) => ({
      ...judged(id),
      word: "not enough data" as const,
    }));
    expect(boardHeadline(rows).en).toBe("There are too few periods yet to tell real change from chance");
    expect(boardSubline(rows).nl).toBe(
      "Van de twee cijfers veranderde er geen echt. Voor twee zijn er nog te weinig gegevens.",
    );
  });
});
