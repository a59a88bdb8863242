import type { Db, Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { addDays } from "@kwartet/metrics/calendar-day";
import { localDayOf } from "@kwartet/metrics/period";
import { actorOfUser } from "../accounts/queries";
import type { Actor } from "../actor";
import { praiseForContact } from "../recognition/kudos-queries";
import { publishReview } from "../reviews/publish-queries";
import { readReview } from "../reviews/read-review";
import { ensureDraw } from "../reviews/sample-queries";
import { saveReview } from "../reviews/save-queries";
import { startReview } from "../reviews/start-queries";
import { scopeOf } from "../scope";
import { addItem } from "../sessions/item-queries";
import { planSession } from "../sessions/plan-queries";
import { DEMO_TIME_ZONE } from "./demo/calendar";
import { readConversations, scoreDemo } from "./store-reviews-queries";

type People = { coachUserId: string; agentUserId: string };

/**
 * What waits for whoever signs in first: a review that was not read, a compliment, a talk next week, and conversations to
 * review. The product's own functions do it on the day of loading, so that the people are told of it and a dispute is
 * still in time.
 */
export async function beginDemoCoaching(store: Store, { coachUserId, agentUserId }: People): Promise<void> {
  const [coach, agent] = [await actorOfUser(store.db, coachUserId), await actorOfUser(store.db, agentUserId)];
  if (!coach || !agent) throw new Error("The demo's coach and agent have no accounts.");
  await withOrganization(store.db, coach.organizationId, async (db) => {
    const asked = { agentId: agent.personId, until: "9999-12-31" };
    const conversations = await readConversations(db, coach.organizationId, asked);
    // What was spoken goes to and fro; a letter and its answer show less.
    const latest = conversations.find(({ channel }) => channel === "phone") ?? conversations[0];
    if (latest) {
      await publishFor(db, coach, latest.id);
      await praiseForContact(db, scopeOf(coach, "recognition:write"), {
        personId: agent.personId,
        contactId: latest.id,
        text: "Je legde rustig uit wat er nu gebeurt. Dat neemt zorgen weg.",
      });
    }
    await planTalk(db, coach, agent);
    const { personId: reviewerId, coachOf } = coach;
    await ensureDraw(db, scopeOf(coach, "review:write"), { reviewerId, coachOf });
  });
}

async function publishFor(db: Db, coach: Actor, contactId: string): Promise<void> {
  const scope = scopeOf(coach, "review:write");
  const { reviewId } = await startReview(db, scope, { contactId, reason: "request" });
  const { form, version, transcript } = await readReview(db, scope, reviewId);
  const [first] = form.criteria;
  const said = transcript.filter(({ speaker }) => speaker === "agent").at(-2);
  const saved = await saveReview(db, scope, {
    reviewId,
    version,
    scores: scoreDemo(form.criteria, 0).map((score) => ({ ...score, note: "" })),
    quotes:
      first && said
        ? [{ criterionId: first.id, sequence: said.sequence, startsAt: 0, endsAt: said.message.length }]
        : [],
    remark: "Je luistert goed. Zeg aan het eind ook wanneer de klant iets hoort.",
  });
  await publishReview(db, scope, { reviewId, version: saved.version });
}

async function planTalk(db: Db, coach: Actor, agent: Actor): Promise<void> {
  const today = localDayOf(Date.now(), DEMO_TIME_ZONE);
  const { id: sessionId } = await planSession(db, scopeOf(coach, "session:lead"), {
    agentId: agent.personId,
    day: addDays(today, 7),
    time: "10:00",
    minutes: 30,
  });
  await addItem(db, scopeOf(agent, "session:write"), {
    sessionId,
    text: "Ik wil vaker chatdiensten draaien",
  });
}
