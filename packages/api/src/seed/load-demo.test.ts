import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { people } from "@kwartet/db/schema/people";
import { freshStore } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { actorOfUser } from "../accounts/queries";
import { callerOf } from "../testing";
import { loadDemo } from "./load-demo";

let store: Store;
let organizationId: string;

beforeAll(async () => {
  store = await freshStore();
  const demo = { customerKey: "k".repeat(32), scale: "small", withAccounts: true } as const;
  ({ organizationId } = await loadDemo(store, demo));
  // A whole company goes through the import.
}, 300_000);

/** All procedures as somebody who can sign in to the demo. */
async function as(email: string) {
  const [person] = await withOrganization(store.db, organizationId, (db) =>
    db.select().from(people).where(eq(people.email, email)),
  );
  return callerOf(store.db, await actorOfUser(store.db, person?.userId ?? ""));
}

const coachedBy = async (email: string) => {
  const coach = await as(email);
  const { coachOf } = await coach.account.me();
  return coach.board.team({ teamId: coachOf[0]?.teamId ?? "" });
};

describe("coaching in the demo company", () => {
  it.each(["marieke@demo.kwartet.example", "joost@demo.kwartet.example"])(
    "is under way on the board of %s, as of the day on which the data end",
    async (email) => {
      const { rows, evenMinutes } = await coachedBy(email);
      expect(rows).toHaveLength(9);
      const days = rows.map(({ coaching }) => coaching.lastSession?.daysAgo ?? 0);
      expect(Math.min(...days)).toBeGreaterThan(0);
      expect(days.filter((ago) => ago > 56)).toHaveLength(1);
      expect(rows.filter(({ coaching }) => coaching.minutes === null)).toHaveLength(1);
      expect(evenMinutes).toBeGreaterThan(0);
      expect(rows.filter(({ coaching }) => coaching.overdue.length > 0)).toHaveLength(1);
      expect(rows.some(({ coaching }) => coaching.goals.length > 0)).toBe(true);
    },
  );

  it("gives the agent who signs in a goal, a review to read, compliments and a talk to prepare", async () => {
    const noor = await as("noor@demo.kwartet.example");
    const [goal] = await noor.goals.list({});
    expect(goal).toMatchObject({ status: "active", kpi: "resolution" });
    const page = await noor.goals.get({ goalId: goal?.id ?? "" });
    expect(page.baseline?.n).toBeGreaterThan(20);
    expect(page.check?.reach.status).toBe("ok");
    expect(page.contacts).toHaveLength(2);
    expect(page.sessions.length).toBeGreaterThanOrEqual(2);
    const { rows: reviews } = await noor.reviews.mine({});
    expect(reviews.map(({ status }) => status).sort()).toEqual(["acknowledged", "published"]);
    const unread = reviews.find(({ status }) => status === "published");
    expect((await noor.reviews.get({ reviewId: unread?.id ?? "" })).may.dispute).toBe(true);
    expect(await noor.recognition.kudos({})).toHaveLength(2);
    const { sessions } = await noor.sessions.list({ part: "open" });
    expect(sessions.map(({ status }) => status)).toEqual(["planned"]);
  });
});
