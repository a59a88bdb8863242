import type { Db } from "@kwartet/db/client";
import { memberships, people } from "@kwartet/db/schema/people";
import { reviewCriteria, reviewForms, reviewFormVersions } from "@kwartet/db/schema/review-forms";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";

/** What can be chosen when a goal is written. */
export type GoalChoices = {
  /** For whom: oneself as an agent, and the agents of the teams that one coaches. */
  agents: { id: string; name: string; isYou: boolean }[];
  /** What reviews look at, in the newest published version of each form. */
  criteria: { id: string; title: string }[];
  today: string;
};

export async function readChoices(db: Db, scope: Scope): Promise<GoalChoices> {
  const day = await today(db, scope);
  return { agents: await readAgents(db, scope, day), criteria: await readCriteria(db, scope), today: day };
}

async function readAgents(db: Db, scope: Scope, day: string): Promise<GoalChoices["agents"]> {
  const { organizationId, personId, coachOf } = scope;
  const coached = coachOf.map(({ teamId }) => teamId);
  const rows = await db
    .selectDistinct({ id: people.id, name: people.name })
    .from(memberships)
    .innerJoin(
      people,
      and(eq(people.organizationId, memberships.organizationId), eq(people.id, memberships.personId)),
    )
    .where(
      and(
        eq(memberships.organizationId, organizationId),
        eq(memberships.role, "agent"),
        isNull(people.disabledAt),
        lte(memberships.startsOn, day),
        or(isNull(memberships.endsOn), gte(memberships.endsOn, day)),
        or(
          personId === null ? undefined : eq(people.id, personId),
          coached.length === 0 ? undefined : inArray(memberships.teamId, coached),
        ),
      ),
    )
    .orderBy(asc(people.name));
  return rows.map((row) => ({ ...row, isYou: row.id === personId }));
}

async function readCriteria(db: Db, { organizationId }: Scope): Promise<GoalChoices["criteria"]> {
  const rows = await db
    .select({ id: reviewCriteria.id, title: reviewCriteria.title })
    .from(reviewCriteria)
    .innerJoin(
      reviewFormVersions,
      and(
        eq(reviewFormVersions.organizationId, reviewCriteria.organizationId),
        eq(reviewFormVersions.formId, reviewCriteria.formId),
        eq(reviewFormVersions.version, reviewCriteria.version),
      ),
    )
    .innerJoin(
      reviewForms,
      and(
        eq(reviewForms.organizationId, reviewCriteria.organizationId),
        eq(reviewForms.id, reviewCriteria.formId),
      ),
    )
    .where(
      and(
        eq(reviewCriteria.organizationId, organizationId),
        isNotNull(reviewFormVersions.publishedAt),
        isNull(reviewForms.archivedAt),
      ),
    )
    .orderBy(asc(reviewForms.name), desc(reviewCriteria.version), asc(reviewCriteria.position));
  // The same criterion stands in every version of its form; its newest title counts.
  return [...new Map(rows.toReversed().map((row) => [row.id, row])).values()].toReversed();
}
