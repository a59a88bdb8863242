import type { Db } from "@kwartet/db/client";
import { type ScenarioOutcome, scenarioOutcome } from "@kwartet/metrics/outcome/scenario";
import { initialAssumptions, type ScenarioKind } from "@kwartet/metrics/outcome/scenario-assumption";
import { readEffectsOfOrganization } from "../effects/visible-effects";
import { readRisk } from "../risk/read-risk";
import type { Scope } from "../scope";
import { readScenarios, type StoredScenario } from "./queries";

/** A scenario with what it comes to, computed whenever it is read. */
export type ScenarioReading = StoredScenario & { outcome: ScenarioOutcome };

export type Scenarios = { currency: string; scenarios: ScenarioReading[] };

export async function listScenarios(db: Db, scope: Scope): Promise<Scenarios> {
  const stored = await readScenarios(db, scope);
  const { currency } = await readRisk(db, scope, {});
  return { currency, scenarios: stored.map(withOutcome) };
}

const withOutcome = (stored: StoredScenario): ScenarioReading => ({
  ...stored,
  outcome: scenarioOutcome(stored.kind, stored.assumptions),
});

/** The one of a kind that stands on the board summary; null while there is none. */
export async function scenarioOnBoard(
  db: Db,
  scope: Scope,
  kind: ScenarioKind,
): Promise<ScenarioReading | null> {
  const stored = (await readScenarios(db, scope)).find((each) => each.kind === kind && each.isOnBoard);
  return stored ? withOutcome(stored) : null;
}

/** With what a new scenario begins, and which of it own data say. */
export type ScenarioBeginning = {
  currency: string;
  assumptions: Record<string, number>;
  fromOwnData: string[];
};

export async function beginScenario(db: Db, scope: Scope, kind: ScenarioKind): Promise<ScenarioBeginning> {
  const { currency, known } = await readKnown(db, scope, kind);
  const assumptions = initialAssumptions(kind, known);
  return {
    currency,
    assumptions,
    fromOwnData: Object.keys(known).filter((id) => assumptions[id] !== undefined),
  };
}

async function readKnown(
  db: Db,
  scope: Scope,
  kind: ScenarioKind,
): Promise<{ currency: string; known: Record<string, number> }> {
  const { currency, leaving, atRisk } = await readRisk(db, scope, {});
  const known: Record<string, number> = {};
  if (atRisk && atRisk.valuePerCustomerMinor !== null) {
    known.valuePerYear = Math.round(atRisk.valuePerCustomerMinor);
  }
  if (kind === "revenue-at-risk") {
    if (atRisk?.leaving && atRisk.customers > 0) {
      // A scenario takes 95 % to lie between its ends.
      const { least, most } = atRisk.leaving;
      known.customersWithExperience = atRisk.customers;
      known.excessLower = Math.max(0, least / atRisk.customers);
      known.excessUpper = Math.max(0, most / atRisk.customers);
    }
    return { currency, known };
  }
  if (leaving.status === "ok") {
    const [none, one] = leaving.rows;
    if (none && one && !one.borrowed) known.excessLeave = Math.max(0, one.value - none.value);
    known.annualRetention = 1 - leaving.baseChance;
  }
  return { currency, known: { ...known, ...(await readEffect(db, scope)) } };
}

/** What coaching on resolution did here, where that can be told without telling of somebody. */
async function readEffect(db: Db, scope: Scope): Promise<Record<string, number>> {
  const effects = await readEffectsOfOrganization(db, scope);
  const told = effects.find(({ kpi, kind, hidden }) => kpi === "resolution" && kind === "kpi" && !hidden);
  const effect = told?.effect?.effect;
  if (effect?.status !== "ok") return {};
  return { effectLower: effect.lower, effectUpper: effect.upper };
}
