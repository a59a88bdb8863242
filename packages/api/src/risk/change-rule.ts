import type { Db } from "@kwartet/db/client";
import type { LeavingTable } from "@kwartet/metrics/outcome/leaving-table";
import { sum } from "@kwartet/metrics/stats/sum";
import { readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import { lockSettings, recordChange } from "../settings/change-queries";
import { settingsToday } from "../settings/today";
import { type CountedExperiences, countExperiences, riskWindow } from "./count-experiences";
import type { BadCause } from "./followed-queries";
import type { NewRule, TriedRule } from "./input";
import { leavingOf, ruleDay } from "./read-risk";
import { type ExperienceRule, ruleOn } from "./rule";
import { insertRule, readRules } from "./rule-queries";

/** What counts as a bad experience, with all versions, newest first. */
export type RuleReading = {
  inForce: ExperienceRule;
  versions: ExperienceRule[];
  /** The day for which it is asked: the last of the data. */
  day: string;
};

export async function readRule(db: Db, scope: Scope): Promise<RuleReading> {
  const versions = await readRules(db, scope);
  const day = await firstDayOfChange(db, scope);
  return { inForce: ruleOn(versions, day), versions, day };
}

/** What is counted by a rule: contacts by reason, customers, and who left. */
export type RuleCounts = {
  causes: Record<BadCause, number> | null;
  customers: number;
  withExperience: number;
  leaving: LeavingTable;
};

/** What the counts are and what they would become; nothing is changed. */
export async function previewRule(
  db: Db,
  scope: Scope,
  tried: TriedRule,
): Promise<{ basis: CountedExperiences["basis"]; current: RuleCounts; tried: RuleCounts }> {
  const context = await readFigureContext(db, scope);
  const range = riskWindow(context, undefined);
  const inForce = ruleOn(await readRules(db, scope), ruleDay(context, undefined));
  const current = await countExperiences(db, scope, { context, range, rule: inForce });
  const next = isSameCount(inForce, tried)
    ? current
    : await countExperiences(db, scope, { context, range, rule: tried });
  return { basis: current.basis, current: countsOf(current, inForce), tried: countsOf(next, tried) };
}

/** Follows the rule in force by another; one that is the same makes no version. */
export async function setRule(
  db: Db,
  scope: Scope,
  { validFrom, ...given }: NewRule,
): Promise<{ version: number }> {
  await lockSettings(db, scope);
  const versions = await readRules(db, scope);
  const from = validFrom ?? (await firstDayOfChange(db, scope));
  const current = ruleOn(versions, from);
  const fields = Object.keys(given) as (keyof TriedRule)[];
  const changed = fields.filter((field) => given[field] !== current[field]);
  if (changed.length === 0) return { version: current.version };

  const version = Math.max(...versions.map((each) => each.version)) + 1;
  await insertRule(db, scope, { ...given, version, validFrom: from, changedAt: null });
  await recordChange(db, scope, {
    setting: "bad-experience",
    validFrom: from,
    before: Object.fromEntries(changed.map((field) => [field, current[field]])),
    after: Object.fromEntries(changed.map((field) => [field, given[field]])),
  });
  return { version };
}

/** The last day of the data, so that a change is seen at once; today where that comes first or there are none. */
async function firstDayOfChange(db: Db, scope: Scope): Promise<string> {
  const { rules, bounds } = await readFigureContext(db, scope);
  const { today } = settingsToday(rules);
  return bounds !== null && bounds.asOfDay < today ? bounds.asOfDay : today;
}

/** How much the prior weighs changes no count. */
function isSameCount(one: TriedRule, other: TriedRule): boolean {
  return (
    one.satisfactionAtMost === other.satisfactionAtMost &&
    one.unresolvedContacts === other.unresolvedContacts &&
    one.countsAbandoned === other.countsAbandoned &&
    one.abandonedAfterSeconds === other.abandonedAfterSeconds
  );
}

function countsOf(counted: CountedExperiences, rule: TriedRule): RuleCounts {
  const { followed, causes } = counted;
  return {
    causes,
    customers: sum(followed.map(({ customers }) => customers)),
    withExperience: sum(
      followed.map(({ badExperiences, customers }) => (badExperiences > 0 ? customers : 0)),
    ),
    leaving: leavingOf(counted, rule),
  };
}
