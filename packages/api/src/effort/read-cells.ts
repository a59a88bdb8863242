import type { Db } from "@kwartet/db/client";
import { addContactToCell, type CellTally, emptyCell } from "@kwartet/metrics/case-mix-cell";
import { type EffortCell, effortTallyOf } from "@kwartet/metrics/effort/effort-tally";
import { hourBandOf } from "@kwartet/metrics/hour-band";
import {
  type DayRange,
  isCompletePeriod,
  periodEndOf,
  periodKeyOf,
  periodStartOf,
  periodsBetween,
} from "@kwartet/metrics/period";
import type { FigureContext } from "../kpis/context-queries";
import { earlierDay, laterDay } from "../kpis/slices";
import { factsBetween, type PlacedFact } from "../rollups/fact-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { readMixCells } from "./mix-queries";

/**
 * The mix of contacts of some days, to the day: whole weeks from the stored cells, the days of the broken weeks at the
 * edges from the contacts themselves, counted by the same functions.
 */
export async function readEffortCells(
  db: Db,
  scope: Scope,
  { days, teamIds, context }: { days: DayRange; teamIds: readonly string[]; context: FigureContext },
): Promise<EffortCell[]> {
  const weeks = periodsBetween(days.from, days.to, "week");
  const whole = weeks.filter((week) => isCompletePeriod(week, days.from, days.to));
  const [first, last] = [whole[0], whole.at(-1)];
  const cells =
    first === undefined || last === undefined
      ? []
      : await readMixCells(db, scope, {
          weeks: { from: periodStartOf(first), to: periodStartOf(last) },
          resolution: context.resolutionLeading,
        });
  for (const week of weeks.filter((key) => !whole.includes(key))) {
    const range = {
      from: laterDay(periodStartOf(week), days.from),
      to: earlierDay(periodEndOf(week), days.to),
    };
    const facts = await factsBetween(db, scope, { rules: context.rules, teamIds, ...range });
    cells.push(...cellsOfFacts(facts, context));
  }
  return cells;
}

function cellsOfFacts(facts: readonly PlacedFact[], context: FigureContext): EffortCell[] {
  const cells = new Map<string, Omit<EffortCell, "tally"> & { cell: CellTally }>();
  for (const { teamId, offeredOn, offeredHour, topic, fact } of facts) {
    const place = {
      ...{ teamId, channel: fact.channel, topic: topic ?? "", hour: hourBandOf(offeredHour) },
      week: periodStartOf(periodKeyOf(offeredOn, "week")),
    };
    const key = JSON.stringify(place);
    const own = cells.get(key) ?? { ...place, cell: emptyCell() };
    cells.set(key, own);
    addContactToCell(own.cell, fact, rulesOn(offeredOn, context));
  }
  return [...cells.values()].map(({ cell, ...place }) => ({
    ...place,
    tally: effortTallyOf(cell, context.resolutionLeading),
  }));
}

function rulesOn(day: string, { rules, bounds }: FigureContext) {
  const { repeatWindowDays, shortAbandonSeconds } = settingsOn(rules, day);
  return { repeatWindowDays, shortAbandonSeconds, asOf: bounds?.asOf.getTime() ?? 0 };
}
