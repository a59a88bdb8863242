import type { Db } from "@kwartet/db/client";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { rowsOf } from "@kwartet/db/rows";
import { auditEntries } from "@kwartet/db/schema/audit";
import { invitations, memberships } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { initialAssumptions } from "@kwartet/metrics/outcome/scenario-assumption";
import { count, eq, sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { keepUpload, TEST_TEMPLATE } from "./imports/uploads/testing-uploads";
import { makeOutsideWave } from "./pulse-results/testing-waves";
import { openTestWave } from "./pulse-waves/testing-waves";
import { disputedReview } from "./reviews/testing-reviews";
import type { Caller } from "./rights/callers";
import { RIGHTS } from "./rights/rights";
import { rebuildRollups } from "./rollups/refresh-queries";
import { systemScope } from "./scope";
import { setupTwoOrganizations, type TestOrganization } from "./testing";
import { allProcedures, outcomeOf } from "./testing-procedures";
import { fits, idFieldsOf, sampleOf, withValueAt } from "./testing-samples";

// An id that somebody found in another organisation must be worth nothing, in every field of every
// procedure. The inputs are made from the schemas, so that a new procedure is covered when it is there.

/** Inputs that cannot be guessed from their schema, made with ids of one's own. */
const GIVEN: Record<string, (ids: Record<string, string>) => object> = {
  "settings.setHours": () => ({ hours: [{ weekday: 1, opensAtMinute: 480, closesAtMinute: 1020 }] }),
  "goals.create": () => GOAL_TERMS,
  "goals.change": () => GOAL_TERMS,
  "recognition.setTeamGoal": () => TEAM_GOAL_TERMS,
  "pulseActions.commit": () => ACTION,
  "pulseActions.change": () => ACTION,
  "facts.create": () => FACT,
  "facts.change": () => FACT,
  "scenarios.change": () => ({ assumptions: SCENARIO.assumptions }),
  "goals.check": () => ({ startsOn: inWeeks(1), reviewOn: inWeeks(9) }),
  "pulseAnswers.submit": () => ({ answers: { pride: 3 }, comments: {} }),
  "pulseSurveys.create": () => SURVEY,
  "pulseSurveys.save": () => SURVEY,
  "pulseWaves.plan": () => WAVE,
  "pulseWaves.change": () => WAVE,
  "reviews.save": ({ criterionId }) => ({
    quotes: [{ criterionId, sequence: 1, startsAt: 0, endsAt: 1 }],
  }),
  "reviewForms.save": ({ criterionId }) => ({
    criteria: [
      {
        criterionId,
        kpi: "resolution",
        title: "Asks on",
        weight: 1,
        isCritical: false,
        allowsNotApplicable: true,
        anchors: ["No", "Yes"],
      },
    ],
  }),
};

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
let theirs: Record<string, string>;
let own: Record<string, string>;
let contentsBefore: Record<string, string>;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
  [theirs, own] = [await idsOf(a), await idsOf(b)];
  contentsBefore = await contentsOf(a);
});

/** Real ids by the name of the field, and of a field that is just `id` by the noun of its procedure. */
async function idsOf(organization: TestOrganization): Promise<Record<string, string>> {
  const { organizationId, people, teams, partner } = organization;
  const [team] = teams;
  const [contact] = team.contacts;
  // Loses access and membership on the way: the others are needed after it.
  const [, , leaver] = team.agents;
  const settings = await organization.as("admin").settings.get();
  const key = await organization.as("admin").apiKeys.create({ name: "Desk", scopes: ["contacts"] });
  const webhook = await organization.as("admin").webhooks.create({ name: "Desk", scopes: ["contacts"] });
  const upload = await keepUpload(organization);
  const review = await disputedReview(db, organization, contact!.id);
  const template = await organization.as("admin").imports.templates.create(TEST_TEMPLATE);
  const session = await agreedSession(organization);
  const goal = await closedGoal(organization, contact!.id);
  const pulse = await openPulse(organization);
  const closedPulse = await committedPulse(organization);
  const { factId } = await organization.as("admin").facts.create(FACT);
  const packId = await frozenPack(organization);
  const boardItem = await organization.as("executive").boardSummary.addDecision(DECISION);
  const { scenarioId } = await organization.as("executive").scenarios.create(SCENARIO);
  return withOrganization(db, organizationId, async (tx) => {
    const [membership] = await tx.select().from(memberships).where(eq(memberships.personId, leaver.id));
    const [invitation] = await tx
      .insert(invitations)
      .values({
        organizationId,
        id: newId(),
        personId: people.agent.id,
        email: "ans@example.nl",
        tokenHash: newUnorderedId(),
        expiresAt: new Date(Date.now() + 86_400_000),
      })
      .returning();
    return {
      personId: people.agent.id,
      "people.personId": leaver.id,
      agentId: people.agent.id,
      teamId: team.id,
      partnerId: partner.id,
      calendarId: settings.calendars[0]!.id,
      membershipId: membership!.id,
      invitationId: invitation!.id,
      keyId: key.id,
      webhookId: webhook.id,
      uploadId: upload.uploadId,
      templateId: template.templateId,
      ...review,
      ...session,
      coachId: people.coach.id,
      ...goal,
      ...pulse,
      ...closedPulse,
      factId,
      "boardSummary.itemId": boardItem.itemId,
      scenarioId,
      packId,
      otherPackId: packId,
      contactIds: contact!.id,
      contactId: contact!.id,
      importId: contact!.importId,
      "contacts.id": contact!.id,
      "imports.id": contact!.importId,
    };
  });
}

const SCENARIO = {
  kind: "revenue-at-risk",
  name: "As it is",
  assumptions: initialAssumptions("revenue-at-risk"),
} as const;

/** The page of a month, kept; whoever compares two needs data. */
async function frozenPack({ organizationId, as }: TestOrganization): Promise<string> {
  await withOrganization(db, organizationId, (tx) =>
    rebuildRollups(tx, systemScope(organizationId, "organization-figure:read")),
  );
  return (await as("executive").packs.freeze({ period: "2026-01" })).packId;
}

/** A session of the coach and the agent with a point and an agreement. */
async function agreedSession({ as, people }: TestOrganization) {
  const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const coach = as("coach").sessions;
  const when = { day, time: "10:30", minutes: 30 };
  const { id: sessionId } = await coach.plan({ agentId: people.agent.id, ...when });
  const item = await as("agent").sessions.addItem({ sessionId, text: "The queue" });
  const agreement = await coach.addAgreement({ sessionId, owner: "agent", text: "Ask on", dueOn: day });
  const [told] = await as("agent").notifications.list();
  return { sessionId, itemId: item.id, agreementId: agreement.id, notificationId: told!.id };
}

const inWeeks = (weeks: number) => new Date(Date.now() + weeks * 7 * 86_400_000).toISOString().slice(0, 10);

const GOAL_TERMS = {
  kind: "behaviour",
  kpi: "resolution",
  behaviour: "Names the next step",
  target: 0.8,
  why: "Customers call back.",
  startsOn: inWeeks(1),
  reviewOn: inWeeks(9),
} as const;

const DECISION = { period: "2026-01", text: "Agree on a target for ease", owner: null, dueOn: null };

const FACT = {
  statement: { nl: "Eén op vijf blijft.", en: "One in five stays." },
  population: { nl: "eigen klanten", en: "customers of our own" },
  year: 2025,
  kind: "observed",
  source: "A panel of our own",
  sourceUrl: null,
  checked: "yes",
} as const;

const { kpi, target, why, startsOn, reviewOn } = GOAL_TERMS;
const TEAM_GOAL_TERMS = { kpi, target, why, startsOn, reviewOn } as const;

/** A goal that both agreed on, with a contact and a check-in, which nothing changes any more. */
async function closedGoal({ as, people, teams }: TestOrganization, contactId: string) {
  const agentId = people.agent.id;
  const coach = as("coach").goals;
  const { goalId, version } = await coach.create({
    ...GOAL_TERMS,
    ...{ agentId, contactIds: [contactId], isProposed: true },
  });
  const accepted = await as("agent").goals.accept({ goalId, version });
  const { checkInId } = await coach.checkIn({ goalId, checkedOn: inWeeks(-1), seen: 1, looked: 2 });
  await coach.close({ goalId, version: accepted.version, outcome: "stopped", reason: "Another one." });
  const recognition = as("coach").recognition;
  const text = "You asked on.";
  const { kudosId } = await recognition.praiseForContact({ personId: agentId, contactId, text });
  const { teamGoalId } = await recognition.setTeamGoal({ ...TEAM_GOAL_TERMS, teamId: teams[0].id });
  return { goalId, checkInId, kudosId, teamGoalId };
}

const inBothLanguages = { nl: "Tekst", en: "Text" };
const SURVEY = {
  name: "Another",
  introduction: inBothLanguages,
  items: [{ key: "again", kind: "score", text: inBothLanguages }],
};
const WAVE = {
  name: "Next",
  ...{ periodStartsOn: inWeeks(1), opensOn: inWeeks(1), closesOn: inWeeks(2), remindOn: [] },
  ...{ minimumRespondents: 5, minimumComments: 10 },
};

/** A pulse survey that its agents can answer now. */
async function openPulse(organization: TestOrganization) {
  const [survey] = await organization.as("admin").pulseSurveys.list();
  return { surveyId: survey!.id, waveId: await openTestWave(organization, { name: "Open" }) };
}

/** The averages of an outside survey, and what the team set out to do after it. */
async function committedPulse({ organizationId, teams, people, as }: TestOrganization) {
  const [{ id: teamId }, ownerId] = [teams[0], people.agent.id];
  const waveId = await makeOutsideWave(db, { organizationId, teamId });
  const { actionId } = await as("coach").pulseActions.commit({ waveId, teamId, ownerId, ...ACTION });
  const named = { "pulseResults.waveId": waveId, "pulseActions.waveId": waveId, "exports.waveId": waveId };
  return { ...named, actionId, ownerId };
}

const ACTION = { itemKey: "teachers", text: "Move breaks ourselves", dueOn: inWeeks(4) };

function idFor(ids: Record<string, string>, path: string, name: string): string {
  const id = ids[`${path.split(".")[0]}.${name}`] ?? ids[name];
  if (id === undefined) throw new Error(`${path}: which row does ${name} name? Add it to idsOf.`);
  return id;
}

/** A fingerprint of every row that belongs to an organisation. */
async function contentsOf({ organizationId }: TestOrganization): Promise<Record<string, string>> {
  return withOrganization(db, organizationId, async (tx) => {
    const tables = await rowsOf<{ name: string }>(
      tx.execute(sql`
        select c.relname as name from pg_class c
        join pg_attribute t on t.attrelid = c.oid and t.attname = 'organization_id' and not t.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      `),
    );
    const contents: Record<string, string> = {};
    for (const { name } of tables) {
      const [row] = await rowsOf<{ hash: string }>(
        tx.execute(sql`select md5(coalesce(string_agg(r::text, '|' order by r::text), '')) as hash
          from ${sql.identifier(name)} r`),
      );
      contents[name] = row!.hash;
    }
    return contents;
  });
}

async function denials(): Promise<number> {
  return withOrganization(db, b.organizationId, async (tx) => {
    const [row] = await tx
      .select({ count: count() })
      .from(auditEntries)
      .where(eq(auditEntries.action, "access-denied"));
    return row!.count;
  });
}

const cases = allProcedures().flatMap(({ path, input, meta }) => {
  if (input === null || meta?.permission === null) return [];
  const callers = (RIGHTS[path] ?? []).filter((caller) => caller !== "visitor");
  return idFieldsOf(input).map((field) => ({ path, input, field, callers, name: field.path.join(".") }));
});

describe("an id of another organisation", () => {
  it("is asked for in many places", () => {
    expect(cases.length).toBeGreaterThan(15);
  });

  it.each(cases)("is not found by $path in $name", async ({ path, input, field, callers }) => {
    const sample = {
      ...(sampleOf(input, (name) => idFor(own, path, name)) as object),
      ...GIVEN[path]?.(own),
    };
    expect(fits(input, sample), `add an input to GIVEN: ${JSON.stringify(sample)}`).toBe(true);
    const denialsBefore = await denials();
    const found: Caller[] = [];

    for (const caller of callers) {
      const call = (id: string) => outcomeOf(b.as(caller), path, withValueAt(sample, field.path, id));
      const foreign = await call(idFor(theirs, path, field.name));
      const absent = await call(newId());
      expect(foreign).toEqual(absent);
      expect(foreign.code).toBe("NOT_FOUND");
      const answer = await outcomeOf(b.as(caller), path, sample);
      if (answer.message !== foreign.message) found.push(caller);
    }
    // With an id of one's own the answer is another, for somebody: so it was this id that was not found.
    expect(found).not.toEqual([]);
    expect(await denials()).toBeGreaterThanOrEqual(denialsBefore + 2 * callers.length);
  });

  it("has changed nothing there after all of this", async () => {
    expect(Object.keys(contentsBefore).length).toBeGreaterThan(25);
    expect(await contentsOf(a)).toEqual(contentsBefore);
  });
});

it("names every row by a uuid, so that the walk above sees it", () => {
  const unseen = allProcedures().flatMap(({ path, input }) => {
    const shape =
      (input as { _zod?: { def?: { shape?: Record<string, never> } } } | null)?._zod?.def?.shape ?? {};
    const seen = input ? idFieldsOf(input).map(({ name }) => name) : [];
    return Object.keys(shape)
      .filter((name) => /(^id|Ids?)$/.test(name) && !seen.includes(name))
      .map((name) => `${path}: ${name}`);
  });
  expect(unseen).toEqual([]);
});
