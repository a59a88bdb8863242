import type { Db } from "@kwartet/db/client";
import type { Effort } from "@kwartet/metrics/effort/effort";
import { scenarioOnBoard } from "../scenarios/read-scenarios";
import type { Scope } from "../scope";
import type { EffortRequest } from "./input";

/** The cost of an hour that is asked for, else the price of a contact in the scenario on the board summary, else none. */
export async function readCostAssumption(
  db: Db,
  scope: Scope,
  { hourLower, hourUpper }: EffortRequest,
): Promise<Pick<Effort, "assumption" | "scenarioName">> {
  if (hourLower !== undefined && hourUpper !== undefined) {
    return { assumption: { source: "hour", hourLower, hourUpper }, scenarioName: null };
  }
  const scenario = await scenarioOnBoard(db, scope, "return-on-service");
  const costPerContact = scenario?.assumptions.costPerContact;
  if (scenario === null || costPerContact === undefined) return { assumption: null, scenarioName: null };
  return { assumption: { source: "scenario", costPerContact }, scenarioName: scenario.name };
}
