import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { kudos, teamGoals } from "@kwartet/db/schema/recognition";
import type { DemoKudos } from "./demo/coaching-now";
import { itemAt } from "./demo/random";
import type { CoachedTeam } from "./store-coached-team-queries";
import { noonOf } from "./store-goals-queries";
import { readConversations } from "./store-reviews-queries";

/** Stores compliments of the last weeks, each for a conversation of whoever got it. */
export async function storeKudos(db: Db, team: CoachedTeam, given: readonly DemoKudos[]): Promise<void> {
  const { organizationId, coachId, agents } = team;
  for (const { agent, from, on, text } of given) {
    const { id: personId } = itemAt(agents, agent);
    const [contact] = await readConversations(db, organizationId, { agentId: personId, until: on });
    if (!contact) continue;
    await db.insert(kudos).values({
      organizationId,
      id: newId(),
      personId,
      fromPersonId: from === "coach" ? coachId : itemAt(agents, from).id,
      contactId: contact.id,
      goalId: null,
      text,
      createdAt: noonOf(on),
    });
  }
}

/** What the team wants to reach together. */
export async function storeTeamGoal(db: Db, { organizationId, teamId, coachId }: CoachedTeam): Promise<void> {
  await db.insert(teamGoals).values({
    organizationId,
    id: newId(),
    teamId,
    kpi: "friendliness",
    target: 0.75,
    why: "Drie van de vier klanten noemen ons vriendelijk. Daar werken we samen aan.",
    startsOn: "2026-06-01",
    reviewOn: "2026-09-30",
    createdBy: coachId,
    createdAt: noonOf("2026-06-01"),
  });
}
