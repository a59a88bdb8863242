import { describe, expect, it } from "vitest";
import { effortSentences } from "../explain/effort-page";
import { LOCALES } from "../format";
import type { Effort } from "./effort";
import { effortText } from "./effort-value";
import { flatEffort } from "./flat-effort";
import { testingEffort } from "./testing-effort";

/** What a sentence must never let through from a result. */
const LEAK = /NaN|null|undefined|Infinity|∞|\[object|,,|\.\.|\s{2}|^\s|\s$/;
const NO_COSTS = { repeats: null, continued: null, selfServiceBack: null };

const figuresOf = (given: Partial<Effort> = {}) =>
  new Map(flatEffort(testingEffort(given)).map((figure) => [figure.id, figure]));
const saidOf = (given: Partial<Effort> = {}) => effortSentences(testingEffort(given));
const enOf = (given: Partial<Effort> = {}) => saidOf(given).map(({ text }) => text.en);

describe("every figure of the page", () => {
  it("has an id of its own, a name in both languages and what it is computed by", () => {
    const figures = flatEffort(testingEffort());
    expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
    for (const { name, definition } of figures) {
      expect(name.nl).not.toMatch(LEAK);
      expect(name.en).not.toMatch(LEAK);
      expect(definition).toMatch(/^[a-z-]+@\d+$/);
    }
  });

  it("is of the whole, of channels, of topics and of groups, each beside what it is compared with", () => {
    const figures = figuresOf();
    expect(figures.get("repeat")).toMatchObject({ value: 0.25, n: 80, unit: "share" });
    for (const id of [
      ...["repeat@2026-Q1", "repeat.change", "repeat-count.cost", "continued.cost", "self-service-back.cost"],
      ...["price", "channel.phone.ces", "topic.Bill.repeat", "topic.Bill.repeat@2026-Q1", "topic.Bill.cost"],
      ...["topic.Bill.repeat.change", "group.own.repeat", "group.Heidehoorn.repeat.expected"],
      ...[
        "group.Heidehoorn.resolution.adjusted",
        "group.Heidehoorn.resolution.raw",
        "group.own.repeat.ratio",
      ],
    ])
      expect([id, figures.has(id)]).toEqual([id, true]);
    // 20 repeats of 500 seconds, between 36 and 50.40 an hour.
    expect(figures.get("topic.Bill.cost")!.value).toBeCloseTo(20 * 600, 9);
  });

  it("has no amount where nobody said what a contact costs", () => {
    const topics = testingEffort().topics.map((topic) => ({ ...topic, price: null, cost: null }));
    const figures = figuresOf({ price: null, costs: NO_COSTS, assumption: null, topics });
    expect([...figures.values()].filter(({ unit }) => unit === "money" || unit === "price")).toEqual([]);
  });
});

describe("the sentences of the page", () => {
  it("say everything in both languages, without a hole", () => {
    for (const { text } of saidOf()) {
      for (const locale of LOCALES) {
        expect(text[locale]).toMatch(/^[^a-z].{15,}\.$/);
        expect(text[locale]).not.toMatch(LEAK);
      }
      expect(text.nl).not.toBe(text.en);
    }
  });

  it("tell the same figures as the table", () => {
    const { rows, currency } = testingEffort();
    const repeat = effortText(rows[0]!.figure, { locale: "en", currency });
    const [low, high] = [rows[0]!.figure.lower, rows[0]!.figure.upper].map((value) =>
      effortText({ value, unit: "share" }, { locale: "en", currency }),
    );
    expect(enOf()[0]).toBe(
      `After ${repeat} of 80 contacts the customer came back with the same within 7 days (between ${low} and ${high}): 20 times.`,
    );
    expect(saidOf()[0]!.text.nl).toContain("binnen 7 dagen terug met hetzelfde (tussen 16,8% en 35,5%)");
  });

  it("say what is assumed, and that an amount holds only with it", () => {
    const text = enOf().join(" ");
    expect(text).toContain("Assumed: an hour of work costs between €36.00 and €50.40.");
    expect(text).toMatch(/The repeat contacts cost between €\d+ and €\d+, if this assumption holds\./);
    const scenario = enOf({
      assumption: { source: "scenario", costPerContact: 600 },
      ...{ scenarioName: "Coaching", price: { low: 480, mid: 600, high: 720 } },
    });
    expect(scenario.join(" ")).toContain(
      "a contact costs between €4.80 and €7.20. That is the price of scenario “Coaching” on the board summary",
    );
    const none = enOf({ assumption: null, price: null, costs: NO_COSTS }).join(" ");
    expect(none).toContain("Nobody has said yet what a contact costs");
    expect(none).not.toContain("€");
  });

  it("say of a partner what it does with the contacts that it got, and how it looked without that", () => {
    const texts = saidOf().filter(({ id }) => id === "group.resolution");
    expect(texts.at(-1)!.text.en).toMatch(
      /^Heidehoorn solves 10\.0 points fewer questions at once than expected of the contacts it got \(between .*\); without adjustment it looked \d+\.\d points more\.$/,
    );
    expect(texts.at(-1)!.text.nl).toMatch(
      /^Heidehoorn lost 10,0 punten minder vragen in één keer op dan te verwachten is van de contacten die het kreeg/,
    );
    expect(enOf()).toContain("Own teams, Availability: too few to compare.");
  });

  it("say why there is nothing to say", () => {
    const rows = testingEffort().rows.map((row) => ({
      ...row,
      ...{ compared: null, change: null },
      figure: { ...row.figure, value: null, lower: null, upper: null, x: null, n: 0 },
    }));
    const text = enOf({ rows, groups: [], noGroups: "no-partner", topics: [] }).join(" ");
    expect(text).toContain(
      "Of no answered contact in this period can be seen whether the customer came back",
    );
    expect(text).toContain("Self-service was never recorded");
    expect(text).toContain("Nobody was asked in this period how much effort it took.");
    expect(text).toContain("No team with contacts in this period is a partner's.");
    expect(enOf({ groups: [], noGroups: "too-small" }).join(" ")).toContain("without showing anybody");
  });
});
