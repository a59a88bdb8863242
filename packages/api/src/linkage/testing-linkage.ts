import type { Db } from "@kwartet/db/client";
import { makeTeam } from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { NONE } from "@kwartet/db/schema/columns";
import { pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { rollupStates, rollups } from "@kwartet/db/schema/rollups";
import { emptyTally } from "@kwartet/metrics/rollup";
import { rollupInsertOf } from "../rollups/build";
import type { TestOrganization } from "../testing";

export const LINKED_MONTHS = 10;
const FIRST_MONTH = 2025 * 12;
/** Contacts of a team in a month, all settled. */
const CONTACTS = 4000;

export const monthKey = (month: number) =>
  `${Math.floor((FIRST_MONTH + month) / 12)}-${String(((FIRST_MONTH + month) % 12) + 1).padStart(2, "0")}`;

/** The same every time, and without a pattern over teams and months. */
const wobble = (index: number) => {
  const value = Math.sin(index * 12.9898 + 4.1414) * 43758.5453;
  return value - Math.floor(value) - 0.5;
};

/** Half of the team answers one point higher in some months: the mean lies between 3 and 4. */
export const highAnswers = (team: number, month: number) =>
  Math.round((wobble(team * 977 + month * 31) + 0.5) * 6);

/**
 * Teams with a wave every month, in which six people answer two items; what follows a month later is resolution, ten
 * points per point of engagement, and nothing else.
 */
export async function makeLinkedTeams(
  db: Db,
  { organizationId }: TestOrganization,
  { teams = 10, months = LINKED_MONTHS, respondents = 6 } = {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < teams; index++) {
    ids.push((await makeTeam(db, organizationId, { name: `CANARY-linked-${index}` })).id);
  }
  await withOrganization(db, organizationId, async (tx) => {
    const waves = Array.from({ length: months }, (_, month) => ({
      organizationId,
      id: newId(),
      name: monthKey(month),
      periodStartsOn: `${monthKey(month)}-01`,
    }));
    await insertRows(tx, pulseWaves, waves);
    await insertRows(
      tx,
      pulseResponses,
      waves.flatMap(({ id: waveId }, month) =>
        ids.flatMap((teamId, team) =>
          Array.from({ length: respondents }, (_, person) => {
            const answer = person < highAnswers(team, month) ? 4 : 3;
            return {
              organizationId,
              id: newUnorderedId(),
              waveId,
              teamId,
              answers: { pride: answer, energy: answer - 1 },
            };
          }),
        ),
      ),
    );
    const rows = Array.from({ length: months + 2 }, (_, month) =>
      ids.map((teamId, team) => rollupOf(organizationId, { teamId, team, month })),
    ).flat();
    await insertRows(tx, rollups, rows);
    const asOf = new Date(`${monthKey(months + 2)}-20T12:00:00Z`);
    await tx.insert(rollupStates).values({ organizationId, dataAsOf: asOf });
    await insertRows(tx, rollups, [firstDayOf(organizationId)]);
  });
  return ids;
}

type Place = { teamId: string; team: number; month: number };

function rollupOf(organizationId: string, { teamId, team, month }: Place) {
  const before = month === 0 ? 3 : highAnswers(team, month - 1);
  const solved = 0.6 + team * 0.01 + month * 0.004 + 0.1 * (before / 6) + 0.004 * wobble(team * 53 + month);
  const other = (seed: number) => 0.8 + 0.06 * wobble(team * 131 + month * 17 + seed);
  const count = (share: number) => Math.round(CONTACTS * share);
  const friendly = count(other(5));
  const answered = count(other(11));
  return rollupInsertOf(organizationId, {
    key: {
      subject: "team",
      grain: "month",
      teamId,
      agentId: NONE,
      startsOn: `${monthKey(month)}-01`,
      channel: "phone",
    },
    tally: {
      ...emptyTally(),
      offered: CONTACTS,
      answered,
      abandoned: CONTACTS - answered,
      withinPromise: Math.round(answered * other(23)),
      noRepeat: { n: CONTACTS, x: count(solved) },
      rated: CONTACTS,
      friendliness: [0, 0, CONTACTS - friendly, 0, friendly],
      satisfaction: [0, CONTACTS - count(other(29)), 0, count(other(29)), 0],
    },
  });
}

/** What says from when on an organisation has data. */
function firstDayOf(organizationId: string) {
  return rollupInsertOf(organizationId, {
    key: {
      subject: "organization",
      grain: "day",
      teamId: NONE,
      agentId: NONE,
      startsOn: `${monthKey(0)}-01`,
      channel: "phone",
    },
    tally: emptyTally(),
  });
}
