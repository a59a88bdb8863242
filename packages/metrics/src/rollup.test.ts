import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addContactToCell, emptyCell, mergeCell } from "./case-mix-cell";
import { repeatOutcomeOf } from "./contact-fact";
import { figuresOf, figuresOfCell } from "./kpi";
import type { ContactFact, Tally } from "./rollup";
import { addContact, emptyTally, mergeTally } from "./rollup";
import { countAtMost } from "./stats/histogram";

const DAY = 86_400_000;
const rules = { repeatWindowDays: 7, asOf: 100 * DAY, shortAbandonSeconds: 5 };

const answered: ContactFact = {
  channel: "phone",
  offeredAt: 10 * DAY,
  answered: true,
  abandoned: false,
  waitSeconds: 20,
  promiseSeconds: 30,
  handleSeconds: 240,
  wrapSeconds: 30,
  reportedResolved: true,
  reopenCount: 0,
  handedOver: false,
  customerKnown: true,
  nextContactAt: null,
  ratings: [],
};
const abandoned: ContactFact = { ...answered, answered: false, abandoned: true, handleSeconds: null };
const open: ContactFact = { ...answered, answered: false, waitSeconds: null, handleSeconds: null };
const noScores = { friendliness: null, satisfaction: null, effort: null, solved: null, recommend: null };

function tallyOf(...facts: ContactFact[]): Tally {
  const tally = emptyTally();
  for (const fact of facts) addContact(tally, fact, rules);
  return tally;
}

describe("addContact", () => {
  it("counts every contact as offered, and each in one state", () => {
    const tally = tallyOf(answered, abandoned, open, { ...answered, waitSeconds: null });
    expect(tally).toMatchObject({ offered: 4, answered: 2, abandoned: 1, open: 1, answeredUnknownWait: 1 });
    expect(tally.answeredWaits.total).toBe(1);
  });

  it("keeps the promise of the contact's own day, the limit included", () => {
    const tally = tallyOf(
      { ...answered, waitSeconds: 30 },
      { ...answered, waitSeconds: 31 },
      { ...answered, waitSeconds: 31, promiseSeconds: 60 },
      { ...answered, promiseSeconds: null },
    );
    expect(tally.withinPromise).toBe(2);
  });

  it("floors abandoned waits, so that less than five seconds is exact", () => {
    const tally = tallyOf({ ...abandoned, waitSeconds: 4.9 }, { ...abandoned, waitSeconds: 5 });
    expect(countAtMost(tally.abandonedWaits, 4)).toBe(1);
  });

  it("counts answered waits up to the second, so that at most twenty is exact", () => {
    const tally = tallyOf({ ...answered, waitSeconds: 20 }, { ...answered, waitSeconds: 20.1 });
    expect(countAtMost(tally.answeredWaits, 20)).toBe(1);
  });

  it("counts a contact with two ratings as rated once", () => {
    const tally = tallyOf({
      ...answered,
      ratings: [
        { ...noScores, friendliness: 5, solved: true },
        { ...noScores, friendliness: 1, effort: 7, recommend: 0 },
      ],
    });
    expect(tally).toMatchObject({ rated: 1, friendliness: [1, 0, 0, 0, 1], saidSolved: { n: 1, x: 1 } });
    expect(tally.effort[6]).toBe(1);
    expect(tally.recommend[0]).toBe(1);
  });

  it("refuses a contact that was answered and abandoned, and a score off its scale", () => {
    expect(() => tallyOf({ ...answered, abandoned: true })).toThrow(RangeError);
    expect(() => tallyOf({ ...answered, ratings: [{ ...noScores, friendliness: 6 }] })).toThrow(RangeError);
    expect(() => tallyOf({ ...answered, waitSeconds: -1 })).toThrow(RangeError);
  });
});

describe("repeatOutcomeOf", () => {
  it.each([
    ["no repeat", {}, "no-repeat"],
    ["a repeat on the last moment of the window", { nextContactAt: 17 * DAY }, "repeat"],
    ["a repeat after the window", { nextContactAt: 17 * DAY + 1 }, "no-repeat"],
    ["a window that ends with the data", { offeredAt: 93 * DAY }, "no-repeat"],
    ["a window that is still running", { offeredAt: 93 * DAY + 1, nextContactAt: 94 * DAY }, "pending"],
    ["an unknown customer", { customerKnown: false }, null],
    ["a hand-over to somebody else", { handedOver: true }, null],
    ["no answer", { answered: false }, null],
  ])("%s", (_, change, outcome) => {
    expect(repeatOutcomeOf({ ...answered, ...change }, rules)).toBe(outcome);
  });
});

const facts = fc.array(
  fc
    .record<ContactFact>({
      channel: fc.constantFrom("phone", "email"),
      offeredAt: fc.integer({ min: 0, max: 100 * DAY }),
      answered: fc.constant(true),
      abandoned: fc.constant(false),
      waitSeconds: fc.option(fc.integer({ min: 0, max: 5000 })),
      promiseSeconds: fc.option(fc.integer({ min: 0, max: 300 })),
      handleSeconds: fc.option(fc.integer({ min: 0, max: 5000 })),
      wrapSeconds: fc.option(fc.integer({ min: 0, max: 500 })),
      reportedResolved: fc.option(fc.boolean()),
      reopenCount: fc.option(fc.integer({ min: 0, max: 3 })),
      handedOver: fc.boolean(),
      customerKnown: fc.boolean(),
      nextContactAt: fc.option(fc.integer({ min: 0, max: 200 * DAY })),
      ratings: fc.constantFrom([], [{ ...noScores, friendliness: 4, satisfaction: 2, solved: false }]),
    })
    .chain((fact) =>
      fc.constantFrom(fact, { ...fact, answered: false }, { ...fact, answered: false, abandoned: true }),
    ),
  { maxLength: 40 },
);

describe("mergeTally", () => {
  it("equals the tally of all contacts together, in any order", () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const whole = tallyOf(...second, ...first);
        const merged = tallyOf(...first);
        mergeTally(merged, tallyOf(...second));
        expect(merged).toEqual(whole);
      }),
    );
  });

  it("leaves its source alone", () => {
    const from = tallyOf(answered);
    const into = emptyTally();
    mergeTally(into, from);
    addContact(into, answered, rules);
    expect(from).toEqual(tallyOf(answered));
  });
});

describe("a case-mix cell", () => {
  it("gives the same figures as the tally, without those that need a histogram", () => {
    fc.assert(
      fc.property(facts, facts, (first, second) => {
        const cell = emptyCell();
        const other = emptyCell();
        for (const fact of first) addContactToCell(cell, fact, rules);
        for (const fact of second) addContactToCell(other, fact, rules);
        mergeCell(cell, other);
        const ofTally = figuresOf(tallyOf(...first, ...second), rules);
        const ofCell = figuresOfCell(cell);
        expect(ofCell).toEqual(ofTally.filter((figure) => !/median|p90/.test(figure.measure)));
      }),
    );
  });
});
