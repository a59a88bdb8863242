import type { Db } from "@kwartet/db/client";
import { people } from "@kwartet/db/schema/people";
import { pulseActions } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { teams } from "@kwartet/db/schema/teams";
import type { PulseText } from "@kwartet/metrics/pulse/item";
import { and, asc, desc, eq, inArray, lte, ne } from "drizzle-orm";
import type { Scope } from "../scope";

type Row = typeof pulseActions.$inferSelect;

/** What a team set out to do after a wave. */
export type ShownAction = Pick<
  Row,
  "id" | "waveId" | "teamId" | "itemKey" | "text" | "dueOn" | "state" | "outcome"
> & {
  waveName: string;
  teamName: string;
  /** The item in its own words, where the wave has them. */
  item: PulseText | null;
  /** For the team itself; an executive reads what a team does, not who does it. */
  owner: { id: string; name: string } | null;
  isMine: boolean;
  /** Whether the reader coaches the team, and so may change it while it is open. */
  canChange: boolean;
};

/** Whose actions somebody may read: their own teams', or for an executive all. */
export type ActionReader = {
  ownTeams: ReadonlySet<string>;
  coachedTeams: ReadonlySet<string>;
  isExecutive: boolean;
};

type Asked = { waveIds: readonly string[]; readable: ActionReader };

const ofWave = and(
  eq(pulseWaves.organizationId, pulseActions.organizationId),
  eq(pulseWaves.id, pulseActions.waveId),
);
const ofTeam = and(eq(teams.organizationId, pulseActions.organizationId), eq(teams.id, pulseActions.teamId));
const ofOwner = and(
  eq(people.organizationId, pulseActions.organizationId),
  eq(people.id, pulseActions.ownerId),
);

const SHOWN = {
  action: pulseActions,
  waveName: pulseWaves.name,
  items: pulseWaves.items,
  teamName: teams.name,
  ownerName: people.name,
};

/** The actions of some waves that the reader may see, team by team. */
export async function listActions(
  db: Db,
  scope: Scope,
  { waveIds, readable }: Asked,
): Promise<ShownAction[]> {
  if (waveIds.length === 0) return [];
  const rows = await db
    .select(SHOWN)
    .from(pulseActions)
    .innerJoin(pulseWaves, ofWave)
    .innerJoin(teams, ofTeam)
    .innerJoin(people, ofOwner)
    .where(
      and(eq(pulseActions.organizationId, scope.organizationId), inArray(pulseActions.waveId, [...waveIds])),
    )
    .orderBy(asc(teams.name), asc(pulseActions.id));
  return rows
    .filter(({ action }) => readable.isExecutive || readable.ownTeams.has(action.teamId))
    .map((row) => shownAction(scope, row, readable));
}

type Joined = {
  action: Row;
  waveName: string;
  items: (typeof pulseWaves.$inferSelect)["items"];
  teamName: string;
  ownerName: string;
};

function shownAction(scope: Scope, { action, ...joined }: Joined, reader: ActionReader): ShownAction {
  const { id, waveId, teamId, itemKey, text, dueOn, state, outcome, ownerId } = action;
  return {
    ...{ id, waveId, teamId, itemKey, text, dueOn, state, outcome },
    waveName: joined.waveName,
    teamName: joined.teamName,
    item: joined.items?.find(({ key }) => key === itemKey)?.text ?? null,
    owner: reader.ownTeams.has(teamId) ? { id: ownerId, name: joined.ownerName } : null,
    isMine: ownerId === scope.personId,
    canChange: reader.coachedTeams.has(teamId),
  };
}

/** What a team did with the wave before another, for whoever is asked again; null where nothing was agreed. */
export type LastAction = Pick<Row, "text" | "state" | "outcome" | "dueOn"> & {
  waveName: string;
  item: PulseText | null;
};

/**
 * The action of a team after the last wave of the same survey before this one. It names nobody, so that it can also be
 * shown to who answers by a link.
 */
export async function readLastAction(
  db: Db,
  { organizationId }: Pick<Scope, "organizationId">,
  { waveId, teamId }: { waveId: string; teamId: string },
): Promise<LastAction | null> {
  const isOf = (id: string) => and(eq(pulseWaves.organizationId, organizationId), eq(pulseWaves.id, id));
  const [wave] = await db.select().from(pulseWaves).where(isOf(waveId));
  if (!wave || wave.surveyId === null) return null;
  const [row] = await db
    .select({ action: pulseActions, waveName: pulseWaves.name, items: pulseWaves.items })
    .from(pulseActions)
    .innerJoin(pulseWaves, ofWave)
    .where(
      and(
        eq(pulseActions.organizationId, organizationId),
        eq(pulseActions.teamId, teamId),
        eq(pulseWaves.surveyId, wave.surveyId),
        ne(pulseWaves.id, waveId),
        lte(pulseWaves.periodStartsOn, wave.periodStartsOn),
      ),
    )
    .orderBy(desc(pulseWaves.periodStartsOn), desc(pulseWaves.closedOn), desc(pulseWaves.id))
    .limit(1);
  if (!row) return null;
  const { text, state, outcome, dueOn, itemKey } = row.action;
  const item = row.items?.find(({ key }) => key === itemKey)?.text ?? null;
  return { text, state, outcome, dueOn, waveName: row.waveName, item };
}
