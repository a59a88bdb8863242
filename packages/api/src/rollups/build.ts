import { NONE } from "@kwartet/db/schema/columns";
import type { caseMixCells, ROLLUP_GRAINS, ROLLUP_SUBJECTS, rollups } from "@kwartet/db/schema/rollups";
import { addContactToCell, type CellTally, emptyCell } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import { type HourBand, hourBandOf } from "@kwartet/metrics/hour-band";
import { addContact, emptyTally, mergeTally, type Tally } from "@kwartet/metrics/rollup";
import { type Rules, settingsOn } from "../settings/in-force-queries";
import type { PlacedFact } from "./fact-queries";
import { columnsOfCell, columnsOfTally } from "./row";

type Subject = (typeof ROLLUP_SUBJECTS)[number];
type Grain = (typeof ROLLUP_GRAINS)[number];

/** What a rollup row is about. */
export type RollupKey = {
  subject: Subject;
  grain: Grain;
  teamId: string;
  agentId: string;
  startsOn: string;
  channel: Channel;
};
export type KeyedTally = { key: RollupKey; tally: Tally };

type CellKey = {
  startsOn: string;
  teamId: string;
  agentId: string;
  channel: Channel;
  topic: string;
  hourBand: HourBand;
};
export type KeyedCell = { key: CellKey; cell: CellTally };

/** Agents' tallies per day from the contacts themselves; everything coarser is merged from these. */
export function agentDaysOf(facts: readonly PlacedFact[], rules: Rules, asOf: number): KeyedTally[] {
  const tallies = new Tallies();
  for (const placed of facts) {
    const key: RollupKey = {
      subject: "agent",
      grain: "day",
      teamId: placed.teamId,
      agentId: placed.agentId ?? NONE,
      startsOn: placed.offeredOn,
      channel: placed.fact.channel,
    };
    addContact(tallies.of(key), placed.fact, repeatRules(rules, placed.offeredOn, asOf));
  }
  return tallies.all();
}

/** Merges tallies under a coarser key: of a team, an organisation, a longer period. */
export function mergedBy(rows: readonly KeyedTally[], coarser: (key: RollupKey) => RollupKey): KeyedTally[] {
  const tallies = new Tallies();
  for (const { key, tally } of rows) mergeTally(tallies.of(coarser(key)), tally);
  return tallies.all();
}

export const asTeam = (key: RollupKey): RollupKey => ({ ...key, subject: "team", agentId: NONE });

export const asOrganization = (key: RollupKey): RollupKey => ({
  ...key,
  subject: "organization",
  teamId: NONE,
  agentId: NONE,
});

export const inPeriod = (key: RollupKey, grain: Grain, startsOn: string): RollupKey => ({
  ...key,
  grain,
  startsOn,
});

/** The mix of contacts of one ISO week. */
export function cellsOf(
  facts: readonly PlacedFact[],
  rules: Rules,
  week: { startsOn: string; asOf: number },
): KeyedCell[] {
  const cells = new Map<string, KeyedCell>();
  for (const placed of facts) {
    const { teamId, agentId, fact, topic, offeredHour } = placed;
    const key: CellKey = {
      startsOn: week.startsOn,
      teamId,
      agentId: agentId ?? NONE,
      channel: fact.channel,
      topic: topic ?? "",
      hourBand: hourBandOf(offeredHour),
    };
    const id = `${key.teamId} ${key.agentId} ${key.channel} ${key.hourBand} ${key.topic}`;
    const keyed = cells.get(id) ?? { key, cell: emptyCell() };
    cells.set(id, keyed);
    const { shortAbandonSeconds } = settingsOn(rules, placed.offeredOn);
    addContactToCell(keyed.cell, fact, {
      ...repeatRules(rules, placed.offeredOn, week.asOf),
      shortAbandonSeconds,
    });
  }
  return [...cells.values()];
}

export const rollupInsertOf = (
  organizationId: string,
  { key, tally }: KeyedTally,
): typeof rollups.$inferInsert => ({
  organizationId,
  ...key,
  ...columnsOfTally(tally),
});

export const cellInsertOf = (
  organizationId: string,
  { key, cell }: KeyedCell,
): typeof caseMixCells.$inferInsert => ({
  organizationId,
  ...key,
  ...columnsOfCell(cell),
});

function repeatRules(rules: Rules, day: string, asOf: number) {
  return { repeatWindowDays: settingsOn(rules, day).repeatWindowDays, asOf };
}

/** Tallies by key, made when they are first asked for. */
class Tallies {
  readonly #byId = new Map<string, KeyedTally>();

  of(key: RollupKey): Tally {
    const id = `${key.subject} ${key.grain} ${key.teamId} ${key.agentId} ${key.startsOn} ${key.channel}`;
    const keyed = this.#byId.get(id) ?? { key, tally: emptyTally() };
    this.#byId.set(id, keyed);
    return keyed.tally;
  }

  all(): KeyedTally[] {
    return [...this.#byId.values()];
  }
}
