import { describe, expect, it } from "vitest";
import type { ContactFact } from "../contact-fact";
import { addContact, emptyTally } from "../rollup";
import { figureOf, figuresOf, type MeasureId } from ".";

const OPTIONS = { shortAbandonSeconds: 5, openWaits: [12, 400], subject: "agent" } as const;

function drawnTally(contacts: number) {
  const tally = emptyTally();
  for (let index = 0; index < contacts; index += 1) {
    const abandoned = index % 7 === 0;
    const fact: ContactFact = {
      channel: "phone",
      offeredAt: 0,
      answered: !abandoned,
      abandoned,
      waitSeconds: (index * 37) % 500,
      promiseSeconds: 60,
      handleSeconds: 300,
      wrapSeconds: null,
      reportedResolved: index % 3 > 0,
      reopenCount: index % 5 === 0 ? 1 : 0,
      handedOver: false,
      customerKnown: true,
      nextContactAt: index % 4 === 0 ? 1 : null,
      ratings: [
        { friendliness: 1 + (index % 5), satisfaction: null, effort: null, solved: true, recommend: null },
      ],
    };
    addContact(tally, fact, { repeatWindowDays: 7, asOf: 30 * 86_400_000 });
  }
  return tally;
}

describe("figureOf", () => {
  it.each([0, 3, 90])("gives of %i contacts what figuresOf gives of all", (contacts) => {
    const tally = drawnTally(contacts);
    const all = figuresOf(tally, OPTIONS);
    expect(all.length).toBeGreaterThan(10);
    expect(all.map(({ measure }) => figureOf(measure, tally, OPTIONS))).toEqual(all);
  });

  it.each(["coverage", "attendance"] satisfies MeasureId[])("leaves %s to the minutes", (measure) => {
    expect(() => figureOf(measure, emptyTally(), OPTIONS)).toThrow(RangeError);
  });
});
