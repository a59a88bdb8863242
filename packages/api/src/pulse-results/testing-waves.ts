import type { Db } from "@kwartet/db/client";
import {
  makeMembership,
  makePartner,
  makePerson,
  makeRoleGrant,
  makeTeam,
  makeUser,
} from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { pulseAggregates, pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseCuts, pulseInvitations, pulseSurveys, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import type { PulseItem } from "@kwartet/metrics/pulse/item";
import { createOrganization } from "../organizations/create-queries";
import { cutsOf, type Invitee } from "../pulse-waves/cuts";
import { actorOf, callerOf, testServices } from "../testing";

const text = (nl: string) => ({ nl, en: nl });
export const ITEMS: PulseItem[] = [
  { key: "pride", kind: "scale", points: 5, construct: "engagement", text: text("Trots") },
  { key: "energy", kind: "scale", points: 5, construct: "engagement", text: text("Energie") },
  { key: "recommend", kind: "score", text: text("Aanraden") },
  { key: "shift", kind: "choice", options: [text("Vroeg"), text("Laat")], text: text("Dienst") },
  { key: "comment", kind: "text", text: text("Wat beter?") },
];

/** Somebody as they are asked: nothing for who kept silent. */
export type Asked = {
  personId: string;
  teamId: string;
  answers: Record<string, number> | null;
  comment?: string;
};

/** An organisation of teams, by name; `Lumea` and what begins with it belong to a partner of that name. */
export async function setupTeams(db: Db, sizes: Record<string, number>) {
  const organizationId = await createOrganization(db, {
    name: "Pulse",
    timeZone: "Europe/Amsterdam",
    locale: "nl",
  });
  const partner = await makePartner(db, organizationId, { name: "Lumea" });
  const somebody = async (name: string) => {
    const user = await makeUser(db, { name });
    const person = await makePerson(db, organizationId, { name, userId: user.id, email: user.email });
    return { id: person.id, userId: user.id };
  };
  const teams = new Map<
    string,
    {
      id: string;
      name: string;
      agents: { id: string; userId: string }[];
      coach: { id: string; userId: string };
    }
  >();
  for (const [name, size] of Object.entries(sizes)) {
    const partnerId = name.startsWith("Lumea") ? partner.id : null;
    const { id } = await makeTeam(db, organizationId, { name, partnerId });
    const agents = [];
    for (let index = 0; index < size; index++) {
      const agent = await somebody(`${name} ${index}`);
      await makeMembership(db, organizationId, { personId: agent.id, teamId: id, role: "agent" });
      agents.push(agent);
    }
    const coach = await somebody(`${name} coach`);
    await makeMembership(db, organizationId, { personId: coach.id, teamId: id, role: "coach" });
    teams.set(name, { id, name, agents, coach });
  }
  const [executive, admin] = [await somebody("executive"), await somebody("admin")];
  await makeRoleGrant(db, organizationId, { personId: executive.id, role: "executive" });
  await makeRoleGrant(db, organizationId, { personId: admin.id, role: "admin" });
  const surveyId = newId();
  await withOrganization(db, organizationId, (tx) =>
    tx
      .insert(pulseSurveys)
      .values({ organizationId, id: surveyId, name: "Survey", introduction: text("Vragen"), items: ITEMS }),
  );
  const services = testServices(db);
  const as = async (person: { userId: string }) => callerOf(db, await actorOf(db, person), services);
  const team = (name: string) => {
    const found = teams.get(name);
    if (!found) throw new RangeError(`no team ${name}`);
    return found;
  };
  return { db, organizationId, partner, teams, team, executive, admin, surveyId, as };
}

export type PulseOrganization = Awaited<ReturnType<typeof setupTeams>>;

/** Everybody of a team, each with an answer of their own. */
export function asked(
  { id: teamId, agents }: { id: string; agents: readonly { id: string }[] },
  answerOf: (index: number) => number | null = (index) => 2 + (index % 4),
): Asked[] {
  return agents.map(({ id: personId }, index) => {
    const answer = answerOf(index);
    return {
      personId,
      teamId,
      answers:
        answer === null
          ? null
          : { pride: answer, energy: Math.max(1, answer - 1), recommend: answer * 2, shift: answer % 2 },
    };
  });
}

type NewWave = {
  month: string;
  people: readonly Asked[];
  k?: number;
  status?: "open" | "closed";
  /** Of a survey of its own; the waves of one survey follow each other. */
  survey?: { id: string; name: string };
};

/** A questionnaire of its own, whose waves are compared with each other alone. */
export async function makeSurvey({ db, organizationId }: PulseOrganization, name: string) {
  const id = newId();
  await withOrganization(db, organizationId, (tx) =>
    tx.insert(pulseSurveys).values({ organizationId, id, name, introduction: text("Vragen"), items: ITEMS }),
  );
  return { id, name };
}

/** A wave as closing leaves it: who answered apart from what, in no order. */
export async function makeWave(
  { db, organizationId, teams, surveyId }: PulseOrganization,
  { month, people, k = 5, status = "closed", survey }: NewWave,
): Promise<string> {
  const waveId = newId();
  const named = [...teams.values()];
  const invitees = people.map(({ personId, teamId }): Invitee => {
    const teamName = named.find(({ id }) => id === teamId)?.name ?? "";
    const isPartner = teamName.startsWith("Lumea");
    return {
      ...{ personId, teamId, teamName },
      partnerId: isPartner ? "lumea" : null,
      partnerName: isPartner ? "Lumea" : null,
    };
  });
  const salt = status === "open" ? new Uint8Array(32) : null;
  await withOrganization(db, organizationId, async (tx) => {
    const days = { periodStartsOn: `${month}-01`, opensOn: `${month}-01`, closesOn: `${month}-15` };
    const closedOn = status === "closed" ? `${month}-16` : null;
    await tx.insert(pulseWaves).values({
      ...{
        organizationId,
        id: waveId,
        name: `${survey?.name ?? "Wave"} ${month}`,
        source: "own",
        status,
        items: ITEMS,
      },
      surveyId: survey?.id ?? surveyId,
      ...{ introduction: text("Vragen"), minimumRespondents: k, ...days, closedOn, salt },
    });
    const cuts = cutsOf(invitees, newUnorderedId);
    await insertRows(
      tx,
      pulseCuts,
      cuts.map((cut, position) => ({ organizationId, waveId, ...cut, position })),
    );
    await insertRows(
      tx,
      pulseInvitations,
      people.map(({ personId, teamId, answers }) => ({
        ...{ organizationId, waveId, personId, teamId, hasAnswered: answers !== null },
      })),
    );
    const row = (teamId: string) => ({ organizationId, id: newUnorderedId(), waveId, teamId });
    await insertRows(
      tx,
      pulseResponses,
      people.flatMap(({ teamId, answers }) => (answers === null ? [] : [{ ...row(teamId), answers }])),
    );
    await insertRows(
      tx,
      pulseComments,
      people.flatMap(({ teamId, comment }) =>
        comment === undefined ? [] : [{ ...row(teamId), itemKey: "comment", text: comment }],
      ),
    );
  });
  return waveId;
}

/** A wave of averages that say nothing of how many answered, in an organisation that a test has already. */
export async function makeOutsideWave(
  db: Db,
  { organizationId, teamId }: { organizationId: string; teamId: string },
): Promise<string> {
  const waveId = newId();
  await withOrganization(db, organizationId, async (tx) => {
    const periodStartsOn = "2025-01-01";
    const wave = { organizationId, id: waveId, name: "2025", periodStartsOn, source: "aggregates" as const };
    await tx.insert(pulseWaves).values(wave);
    const average = { organizationId, waveId, teamId, itemKey: "teachers", value: 60, respondents: null };
    await tx.insert(pulseAggregates).values(average);
  });
  return waveId;
}
