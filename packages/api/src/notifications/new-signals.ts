import type { Db } from "@kwartet/db/client";
import { systemScope } from "../scope";
import { tellSignals } from "./signal-queries";
import { tellTeamSignals } from "./team-signals";

/** Tells coaches of what is new in their teams: of agents in the comparison of all, of teams in their charts. */
export async function tellNewSignals(db: Db, organizationId: string): Promise<void> {
  const scope = systemScope(organizationId, "agent-figure:read");
  await tellSignals(db, scope);
  await tellTeamSignals(db, scope);
}
