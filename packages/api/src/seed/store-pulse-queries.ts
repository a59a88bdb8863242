import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { notifications } from "@kwartet/db/schema/notifications";
import { people } from "@kwartet/db/schema/people";
import { pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { addDays } from "@kwartet/metrics/calendar-day";
import { formatPeriod } from "@kwartet/metrics/format";
import { and, asc, eq, ne } from "drizzle-orm";
import { submitAnswer } from "../pulse-answers/submit-queries";
import { listSurveys } from "../pulse-surveys/queries";
import { closeWave } from "../pulse-waves/close-queries";
import { LEAST_COMMENTS, LEAST_RESPONDENTS } from "../pulse-waves/input";
import { openWave } from "../pulse-waves/open-queries";
import { type Scope, systemScope } from "../scope";
import { today } from "../settings/change-queries";
import { DEMO_PERSONAS } from "./demo/personas";
import { drawAnswer, drawMood } from "./demo/pulse-answers";
import { createRandom, type Random } from "./demo/random";

export type DemoPulse = { customerKey: string; seed: number };

const CLOSED = { name: "Voorjaar 2026", periodStartsOn: "2026-05-01", opensOn: "2026-05-11" };
const OPEN_DAYS = 14;
/** Of nine: enough of every team to be shown. */
const LEAST_ANSWERING = 7;

/** A closed wave of the shipped questionnaire, and one that waits for the persona's answer; both by the product's own way. */
export async function storeDemoPulse(db: Db, organizationId: string, pulse: DemoPulse): Promise<void> {
  const scope = systemScope(organizationId, "pulse:write");
  const [survey] = await listSurveys(db, scope);
  const day = await today(db, scope);
  const random = createRandom(pulse.seed, "pulse");
  const plan = { surveyId: survey?.id ?? "", customerKey: pulse.customerKey, random };
  const closesOn = addDays(CLOSED.opensOn, OPEN_DAYS - 1);
  const waveId = await askAll(db, scope, { ...plan, ...CLOSED, closesOn, personaAnswers: true });
  await closeWave(db, scope, { waveId, day: addDays(closesOn, 1), customerKey: pulse.customerKey });
  await forgetOpening(db, scope, waveId);
  const month = day.slice(0, 7);
  await askAll(db, scope, {
    ...plan,
    name: `Puls ${formatPeriod(month, "nl")}`,
    periodStartsOn: `${month}-01`,
    opensOn: day,
    closesOn: addDays(day, OPEN_DAYS),
    personaAnswers: false,
  });
}

type Asking = {
  surveyId: string;
  name: string;
  periodStartsOn: string;
  opensOn: string;
  closesOn: string;
  personaAnswers: boolean;
  customerKey: string;
  random: Random;
};

/** Opens a wave and has seven to nine of each nine answer it, sealed as anybody's. */
async function askAll(
  db: Db,
  scope: Scope,
  { personaAnswers, customerKey, random, ...plan }: Asking,
): Promise<string> {
  const { organizationId } = scope;
  const waveId = newId();
  await db.insert(pulseWaves).values({
    ...{ organizationId, id: waveId, ...plan, source: "own", status: "planned" },
    minimumRespondents: LEAST_RESPONDENTS,
    minimumComments: LEAST_COMMENTS,
  });
  await openWave(db, scope, { waveId, day: plan.opensOn });
  for (const team of await listAsked(db, scope, { waveId, personaAnswers })) {
    const mood = drawMood(random);
    const answering = random.shuffle(team).slice(0, LEAST_ANSWERING + random.below(2));
    for (const personId of answering) {
      const answer = drawAnswer(random, mood);
      const submission = { waveId, personId, answer, customerKey, day: plan.opensOn };
      await submitAnswer(db, scope, { ...submission, via: "account" });
    }
  }
  return waveId;
}

type Asked = { waveId: string; personaAnswers: boolean };

/** The people of each team in an order that is the same for the same company. */
async function listAsked(db: Db, { organizationId }: Scope, { waveId, personaAnswers }: Asked) {
  const rows = await db
    .select({ personId: people.id, teamId: pulseInvitations.teamId })
    .from(pulseInvitations)
    .innerJoin(
      people,
      and(
        eq(people.organizationId, pulseInvitations.organizationId),
        eq(people.id, pulseInvitations.personId),
      ),
    )
    .where(
      and(
        eq(pulseInvitations.organizationId, organizationId),
        eq(pulseInvitations.waveId, waveId),
        personaAnswers ? undefined : ne(people.email, DEMO_PERSONAS[0].email),
      ),
    )
    .orderBy(asc(people.email));
  const teams = new Map<string, string[]>();
  for (const { personId, teamId } of rows) teams.set(teamId, [...(teams.get(teamId) ?? []), personId]);
  return [...teams.values()];
}

/** What was asked half a year ago is not said in the inbox as something of today. */
async function forgetOpening(db: Db, { organizationId }: Scope, waveId: string): Promise<void> {
  await db
    .delete(notifications)
    .where(and(eq(notifications.organizationId, organizationId), eq(notifications.subjectId, waveId)));
}
