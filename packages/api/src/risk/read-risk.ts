import type { Db } from "@kwartet/db/client";
import { dayNumberOf } from "@kwartet/metrics/calendar-day";
import type { LeavingBasis } from "@kwartet/metrics/explain/leaving";
import { type CustomersAtRisk, customersAtRisk } from "@kwartet/metrics/outcome/customers-at-risk";
import { type LeavingTable, leavingTable } from "@kwartet/metrics/outcome/leaving-table";
import type { DayRange } from "@kwartet/metrics/period";
import { groupBy } from "@kwartet/metrics/stats/group-by";
import { sum } from "@kwartet/metrics/stats/sum";
import { Remembered } from "../comparisons/remembered";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { settingsOn } from "../settings/in-force-queries";
import { type CountedExperiences, countExperiences, riskWindow } from "./count-experiences";
import { readCustomersVersion } from "./followed-queries";
import type { RiskRequest } from "./input";
import { type ExperienceRule, ruleOn } from "./rule";
import { readRules } from "./rule-queries";

/** What service may cost: who leaves after how many bad experiences, and what that is worth. Never a customer. */
export type Risk = {
  /** Null before the first contact. */
  asOf: Date | null;
  basis: LeavingBasis;
  range: DayRange | null;
  rule: ExperienceRule;
  currency: string;
  leaving: LeavingTable;
  /** Null while nothing can be said about leaving. */
  atRisk: CustomersAtRisk | null;
  /** Customers who are still there, with and without bad experiences; null as `atRisk` is. */
  present: { customers: number; withoutValue: number } | null;
};

type Counted = Pick<Risk, "basis" | "range" | "leaving" | "atRisk" | "present">;

/** Counting takes seconds over hundreds of thousands of contacts, and is the same for everybody. */
const remembered = new Remembered<Counted>(50);

export async function readRisk(db: Db, scope: Scope, { to }: RiskRequest): Promise<Risk> {
  const context = await readFigureContext(db, scope, { day: to });
  const range = riskWindow(context, to);
  const day = ruleDay(context, to);
  const rule = ruleOn(await readRules(db, scope), day);
  const { currency, repeatWindowDays } = settingsOn(context.rules, day);
  const key = JSON.stringify([
    ...[scope.organizationId, context.dataVersion, await readCustomersVersion(db, scope)],
    ...[range, rule, repeatWindowDays],
  ]);
  const counted = await remembered.of(key, async () =>
    riskOf(await countExperiences(db, scope, { context, range, rule }), rule),
  );
  return { asOf: context.bounds?.asOf ?? null, rule, currency, ...counted };
}

function riskOf(counted: CountedExperiences, rule: ExperienceRule): Counted {
  const { basis, range } = counted;
  const leaving = leavingOf(counted, rule);
  if (leaving.status !== "ok") return { basis, range, leaving, atRisk: null, present: null };
  const present = presentOf(counted);
  return {
    basis,
    range,
    leaving,
    atRisk: customersAtRisk(leaving.rows, present),
    present: {
      customers: sum(present.map(({ customers }) => customers)),
      withoutValue: sum(present.map(({ customers, valued }) => customers - valued)),
    },
  };
}

export function leavingOf(
  { followed, range }: CountedExperiences,
  { priorCustomers }: Pick<ExperienceRule, "priorCustomers">,
): LeavingTable {
  return leavingTable({
    followed,
    horizonDays: range === null ? null : daysIn(range),
    priorWeight: priorCustomers,
  });
}

/** The last day that is looked at; without contacts nothing says when that is, and every rule has begun. */
export function ruleDay({ bounds }: FigureContext, to: string | undefined): string {
  return to ?? bounds?.asOfDay ?? LAST_DAY;
}

const LAST_DAY = "2199-12-31";

function daysIn({ from, to }: DayRange): number {
  return dayNumberOf(to) - dayNumberOf(from) + 1;
}

function presentOf({ followed }: CountedExperiences) {
  const there = followed.filter(({ hasLeft }) => !hasLeft);
  return [...groupBy(there, ({ badExperiences }) => badExperiences)].map(([badExperiences, group]) => ({
    badExperiences,
    customers: sum(group.map(({ customers }) => customers)),
    valued: sum(group.map(({ valued }) => valued)),
    valueMinor: sum(group.map(({ valueMinor }) => valueMinor)),
  }));
}
