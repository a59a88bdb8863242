import { NONE } from "@kwartet/db/schema/columns";
import type { caseMixCells, ROLLUP_GRAINS, ROLLUP_SUBJECTS, rollups } from "@kwartet/db/schema/rollups";
import { addContactToCell, type CellRules, type CellTally, emptyCell } from "@kwartet/metrics/case-mix-cell";
import type { Channel } from "@kwartet/metrics/contact";
import { type HourBand, hourBandOf } from "@kwartet/metrics/hour-band";
import type { Tally } from "@kwartet/metrics/rollup";
import {
  type BuildingTally,
  buildContact,
  emptyBuildingTally,
  mergeBuilding,
} from "@kwartet/metrics/tally-builder";
import { type Rules, settingsOn } from "../settings/in-force-queries";
import type { PlacedFact } from "./fact-queries";
import { columnsOfBuilding, columnsOfCell, columnsOfTally } from "./row";

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
export type KeyedTally = { key: RollupKey; tally: BuildingTally };

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
  const rulesOn = repeatRules(rules, asOf);
  for (const placed of facts) {
    const key: RollupKey = {
      subject: "agent",
      grain: "day",
      teamId: placed.teamId,
      agentId: placed.agentId ?? NONE,
      startsOn: placed.offeredOn,
      channel: placed.fact.channel,
    };
    buildContact(tallies.of(key), placed.fact, rulesOn(placed.offeredOn));
  }
  return tallies.all();
}

/** Merges tallies under a coarser key: of a team, an organisation, a longer period. */
export function mergedBy(rows: readonly KeyedTally[], coarser: (key: RollupKey) => RollupKey): KeyedTally[] {
  const tallies = new Tallies();
  for (const { key, tally } of rows) mergeBuilding(tallies.of(coarser(key)), tally);
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
  const rulesOn = repeatRules(rules, week.asOf);
  for (const placed of facts) {
    const { teamId, agentId, fact, topic, offeredHour } = placed;
    const hourBand = hourBandOf(offeredHour);
    const id = `${agentId} ${teamId} ${fact.channel} ${hourBand} ${topic ?? ""}`;
    let keyed = cells.get(id);
    if (!keyed) {
      keyed = {
        key: {
          startsOn: week.startsOn,
          teamId,
          agentId: agentId ?? NONE,
          channel: fact.channel,
          topic: topic ?? "",
          hourBand,
        },
        cell: emptyCell(),
      };
      cells.set(id, keyed);
    }
    addContactToCell(keyed.cell, fact, rulesOn(placed.offeredOn));
  }
  return [...cells.values()];
}

export const rollupInsertOf = (
  organizationId: string,
  { key, tally }: { key: RollupKey; tally: Tally },
): typeof rollups.$inferInsert => ({
  organizationId,
  ...key,
  ...columnsOfTally(tally),
});

/** The same of a tally that was built just now. */
export const rollupRowOf = (
  organizationId: string,
  { key, tally }: KeyedTally,
): typeof rollups.$inferInsert => ({
  organizationId,
  ...key,
  ...columnsOfBuilding(tally),
});

export const cellInsertOf = (
  organizationId: string,
  { key, cell }: KeyedCell,
): typeof caseMixCells.$inferInsert => ({
  organizationId,
  ...key,
  ...columnsOfCell(cell),
});

/** The rules in force on a day; asked once for each day, not for each contact. */
function repeatRules(rules: Rules, asOf: number): (day: string) => CellRules {
  const known = new Map<string, CellRules>();
  return (day) => {
    let own = known.get(day);
    if (!own) {
      const { repeatWindowDays, shortAbandonSeconds } = settingsOn(rules, day);
      own = { repeatWindowDays, shortAbandonSeconds, asOf };
      known.set(day, own);
    }
    return own;
  };
}

/** Tallies by key, made when they are first asked for. */
export class Tallies {
  readonly #byId = new Map<string, KeyedTally>();

  of(key: RollupKey): BuildingTally {
    const id = `${key.agentId} ${key.teamId} ${key.startsOn} ${key.channel} ${key.grain} ${key.subject}`;
    let keyed = this.#byId.get(id);
    if (!keyed) {
      keyed = { key, tally: emptyBuildingTally() };
      this.#byId.set(id, keyed);
    }
    return keyed.tally;
  }

  all(): KeyedTally[] {
    return [...this.#byId.values()];
  }
}
