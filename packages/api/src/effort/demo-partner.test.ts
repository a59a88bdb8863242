import {
  type ComparedGroup,
  compareGroups,
  compareGroupsRaw,
  type GroupCell,
} from "@kwartet/metrics/effort/group-comparison";
import { periodKeyOf } from "@kwartet/metrics/period";
import { expect, it } from "vitest";
import { expectedResolution, TOPICS } from "../seed/demo/case-mix";
import { generateDemo } from "../seed/demo/generate";
import { PARTNER } from "../seed/demo/names";
import { DEMO_SEED } from "../seed/demo/plan";
import { isRepeated, judgedContacts, type ReadContact, readContacts } from "../seed/demo/testing-rows";

// The partner of the demo gets more of what is easily solved, and its agents are planted no better than others: whoever
// looks at the plain shares takes the mix for the partner's work.
it("the demo's partner looks better than own teams over 2025, and is not once its mix counts", () => {
  const partner: ReadonlySet<string> = new Set(PARTNER.teams);
  const contacts = judgedContacts(readContacts(generateDemo({ seed: DEMO_SEED }))).filter(({ month }) =>
    month.startsWith("2025"),
  );
  const groupOf = ({ team }: ReadContact) => (partner.has(team) ? "partner" : "own");
  const cells = new Map<string, GroupCell>();
  for (const contact of contacts) {
    const { channel, topic, cell: hour } = contact;
    const cluster = `${contact.team} ${periodKeyOf(contact.offeredAt.slice(0, 10), "week")}`;
    const cell = cells.get(`${cluster} ${hour}`) ?? {
      ...{ group: groupOf(contact), cluster, channel, topic, hour, n: 0, x: 0 },
    };
    cells.set(`${cluster} ${hour}`, cell);
    cell.n += 1;
    cell.x += isRepeated(contact) ? 0 : 1;
  }
  const [raw, adjusted] = [compareGroupsRaw, compareGroups]
    .map((compare) => compare([...cells.values()]))
    .map((comparison) => {
      if (comparison.status !== "ok") throw new Error(comparison.reason);
      return comparison.groups.find(({ group }) => group === "partner") as ComparedGroup;
    });
  expect(raw!.lower).toBeGreaterThan(0);
  expect(adjusted!.lower).toBeLessThan(0);
  expect(adjusted!.upper).toBeGreaterThan(0);

  // What the adjustment takes off is the advantage that was planted.
  const planted = (group: string) => {
    const chances = contacts
      .filter((contact) => groupOf(contact) === group)
      .map(({ channel, topic, offeredMs }) =>
        expectedResolution({
          channel: channel as "phone",
          topic: TOPICS.findIndex(({ name }) => name === topic),
          offeredAt: offeredMs / 1000,
        }),
      );
    return chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  };
  const advantage = planted("partner") - planted("own");
  expect(advantage).toBeGreaterThan(0.01);
  expect(raw!.difference - adjusted!.difference).toBeCloseTo(advantage, 2);
  // A whole company is made up first.
}, 300_000);
