import type { Db } from "@kwartet/db/client";
import { makeMembership, makePartner, makePerson, makeTeam } from "@kwartet/db/factories";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { PulseAnswer } from "../pulse-answers/answer";
import { submitAnswer } from "../pulse-answers/submit-queries";
import { systemScope } from "../scope";
import { todayIn } from "../settings/today";
import type { TestOrganization } from "../testing";
import type { PlannedWave } from "./input";

/** The day that it is for an organisation of the tests. */
export const waveToday = (): string => todayIn("Europe/Amsterdam");

export type PlanOfTest = Partial<Omit<PlannedWave, "surveyId">> & { name: string; surveyId?: string };

/** A wave on the calendar from today on, of the shipped questionnaire unless another is given. */
export async function planTestWave({ as }: TestOrganization, plan: PlanOfTest): Promise<string> {
  const day = waveToday();
  const surveyId = plan.surveyId ?? (await as("admin").pulseSurveys.list())[0]?.id ?? "";
  const { waveId } = await as("admin").pulseWaves.plan({
    periodStartsOn: day,
    opensOn: day,
    closesOn: addDays(day, 13),
    remindOn: [],
    minimumRespondents: 5,
    minimumComments: 10,
    ...plan,
    surveyId,
  });
  return waveId;
}

export async function openTestWave(organization: TestOrganization, plan: PlanOfTest): Promise<string> {
  const waveId = await planTestWave(organization, plan);
  await organization.as("admin").pulseWaves.open({ waveId });
  return waveId;
}

type Answering = { waveId: string; personId: string } & Partial<PulseAnswer>;

/** Answers as somebody, through the product's own sealing. */
export async function answerTestWave(
  db: Db,
  { organizationId, services }: TestOrganization,
  { waveId, personId, answers = {}, comments = {} }: Answering,
): Promise<void> {
  const { customerKey } = services;
  const answer = { answers, comments };
  await withOrganization(db, organizationId, (tx) =>
    submitAnswer(tx, systemScope(organizationId, "pulse:answer"), {
      ...{ waveId, personId, answer, customerKey },
      via: "account",
    }),
  );
}

type TestTeam = { name: string; agents: number; partnerId?: string };

/** Teams of agents without accounts, besides those that the organisation begins with. */
export async function addTestTeam(
  db: Db,
  { organizationId }: TestOrganization,
  { name, agents, partnerId }: TestTeam,
) {
  const team = await makeTeam(db, organizationId, {
    name,
    ...(partnerId === undefined ? {} : { partnerId }),
  });
  const people = [];
  for (let index = 0; index < agents; index += 1) {
    const person = await makePerson(db, organizationId, { name: `${name} ${index + 1}` });
    await makeMembership(db, organizationId, { personId: person.id, teamId: team.id, role: "agent" });
    people.push(person);
  }
  return { ...team, people };
}

export const addTestPartner = (db: Db, { organizationId }: TestOrganization, name: string) =>
  makePartner(db, organizationId, { name });
