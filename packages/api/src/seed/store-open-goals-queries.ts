import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { insertRows } from "@kwartet/db/rows";
import { goalCheckIns, goalContacts, goalSteps, goals } from "@kwartet/db/schema/goals";
import type { GoalStatus } from "@kwartet/metrics/goal";
import { readBeginning } from "../goals/baseline";
import { systemScope } from "../scope";
import type { OpenDemoGoal } from "./demo/coaching-now";
import { itemAt } from "./demo/random";
import type { CoachedTeam } from "./store-coached-team-queries";
import { noonOf } from "./store-goals-queries";
import { readConversations } from "./store-reviews-queries";

const HIGHEST_AIM = 0.95;
/** By how much the KPI beside a behaviour is hoped to rise. */
const HOPED_BESIDE = 0.03;
const EVIDENCE = 2;

/** Stores goals that are not closed, with what they begin from and what is said of them read as on the day itself. */
export async function storeOpenGoals(
  db: Db,
  team: CoachedTeam,
  open: readonly OpenDemoGoal[],
): Promise<void> {
  for (const goal of open) await storeGoal(db, team, goal);
}

async function storeGoal(db: Db, team: CoachedTeam, demo: OpenDemoGoal): Promise<void> {
  const { organizationId, teamId, coachId } = team;
  const { id: personId } = itemAt(team.agents, demo.agent);
  const id = newId();
  await db.insert(goals).values({
    organizationId,
    id,
    personId,
    teamId,
    kind: demo.kind,
    kpi: demo.kpi,
    behaviour: demo.behaviour,
    status: demo.status,
    why: demo.why,
    startsOn: demo.startsOn,
    reviewOn: demo.reviewOn,
    proposedBy: demo.by === "agent" ? personId : coachId,
    ...(await readAgreed(db, team, { demo, personId })),
    acceptedAt: demo.acceptedOn === null ? null : noonOf(demo.acceptedOn),
    startedOn: demo.status === "active" ? demo.startsOn : null,
    version: stepsOf(demo).length,
    createdAt: noonOf(demo.proposedOn),
  });
  await insertRows(
    db,
    goalSteps,
    stepsOf(demo).map(({ from, to, by, on }) => ({
      organizationId,
      id: newId(),
      goalId: id,
      fromStatus: from,
      toStatus: to,
      byPersonId: by === "agent" ? personId : coachId,
      createdAt: noonOf(on),
    })),
  );
  await storeSeen(db, team, { id, personId, demo });
}

type Stored = { id: string; personId: string; demo: OpenDemoGoal };

/** What was seen in conversations, and some of those that show what the goal is about. */
async function storeSeen(db: Db, team: CoachedTeam, { id, personId, demo }: Stored): Promise<void> {
  const { organizationId, coachId } = team;
  await insertRows(
    db,
    goalCheckIns,
    demo.seen.map(({ on, note, ...counts }) => ({
      organizationId,
      id: newId(),
      goalId: id,
      checkedOn: on,
      ...counts,
      note: note || null,
      byPersonId: coachId,
      createdAt: noonOf(on),
    })),
  );
  const conversations = await readConversations(db, organizationId, {
    agentId: personId,
    until: demo.proposedOn,
  });
  await insertRows(
    db,
    goalContacts,
    conversations.slice(0, EVIDENCE).map(({ id: contactId }) => ({
      organizationId,
      goalId: id,
      contactId,
      addedBy: demo.by === "agent" ? personId : coachId,
      createdAt: noonOf(demo.proposedOn),
    })),
  );
}

type Agreed = { demo: OpenDemoGoal; personId: string };

/** The product's own beginning and check, as they stood on the day that it was agreed on; none before. */
async function readAgreed(
  db: Db,
  { organizationId, teamId, coachId }: CoachedTeam,
  { demo, personId }: Agreed,
) {
  const { kind, kpi, startsOn, reviewOn, aim, acceptedOn, proposedOn } = demo;
  const scope = systemScope(organizationId, "agent-figure:read");
  const isKpi = kind === "kpi";
  const terms = { personId, teamId, kind, kpi, startsOn, reviewOn };
  const today = acceptedOn ?? proposedOn;
  const asked = { goal: { ...terms, target: aim, resultTarget: null }, coachId, today };
  const { figure, window } = await readBeginning(db, scope, asked);
  const hoped = Math.min(HIGHEST_AIM, roundedShare((figure?.value ?? 0.5) + (isKpi ? aim : HOPED_BESIDE)));
  const aims = isKpi ? { target: hoped, resultTarget: null } : { target: aim, resultTarget: hoped };
  if (acceptedOn === null) return aims;
  const { check } = await readBeginning(db, scope, { ...asked, goal: { ...terms, ...aims } });
  return {
    ...aims,
    checks: check,
    baselineFrom: window?.from ?? null,
    baselineTo: window?.to ?? null,
    baselineX: figure?.x ?? null,
    baselineN: figure?.n ?? null,
    baselineValue: figure?.value ?? null,
    baselineLower: figure?.lower ?? null,
    baselineUpper: figure?.upper ?? null,
  };
}

/** People agree on whole percentages. */
const roundedShare = (share: number): number => Math.round(share * 100) / 100;

type Step = { from: GoalStatus | null; to: GoalStatus; by: "agent" | "coach"; on: string };

function stepsOf({ by, status, proposedOn, acceptedOn, startsOn }: OpenDemoGoal): Step[] {
  const steps: Step[] = [
    { from: null, to: "draft", by, on: proposedOn },
    { from: "draft", to: "proposed", by, on: proposedOn },
  ];
  const other = by === "agent" ? "coach" : "agent";
  if (acceptedOn) steps.push({ from: "proposed", to: "accepted", by: other, on: acceptedOn });
  if (status === "active") steps.push({ from: "accepted", to: "active", by: "coach", on: startsOn });
  return steps;
}
