import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { people } from "@kwartet/db/schema/people";
import { pulseInvitations } from "@kwartet/db/schema/pulse-waves";
import { TRPCError } from "@trpc/server";
import { and, eq, isNull } from "drizzle-orm";
import { notFound } from "../errors";
import { limitersOf } from "../ingest/limiter-queries";
import { hashOfToken, organizationOfToken } from "../invitations/token";
import { type Scope, systemScope } from "../scope";
import type { PulseAnswer } from "./answer";
import { type Asked, readForm } from "./form-queries";
import { submitAnswer } from "./submit-queries";

/** Who brings a link: nobody is known but the network that they come from. */
export type Visit = { token: string; network: string };

/**
 * The form behind a link from a mail. What was answered before is not shown: whoever reads somebody's mail could read it
 * along.
 */
export function readFormByLink(db: Db, visit: Visit) {
  return behindLink(db, visit, readForm);
}

type Submission = Visit & { answer: PulseAnswer; customerKey: string };

export async function submitByLink(db: Db, { answer, customerKey, ...visit }: Submission): Promise<void> {
  await behindLink(db, visit, (tx, scope, asked) =>
    submitAnswer(tx, scope, { ...asked, answer, customerKey, via: "link" }),
  );
}

/** The same answer to whatever is no link of an open wave; only those are counted, so that nobody who has one waits. */
async function behindLink<Result>(
  db: Db,
  { token, network }: Visit,
  work: (tx: Db, scope: Scope, asked: Asked) => Promise<Result>,
): Promise<Result> {
  const organizationId = organizationOfToken(token);
  const answer =
    organizationId !== null &&
    (await withOrganization(db, organizationId, async (tx) => {
      const asked = await findAsked(tx, organizationId, token);
      // The role of an agent is the only one that can be asked; the link itself says who they are.
      return asked && { result: await work(tx, systemScope(organizationId, "pulse:answer"), asked) };
    }));
  if (answer) return answer.result;
  const { isOver } = await limitersOf(db).links.count(network);
  if (isOver) {
    throw new TRPCError({
      code: "TOO_MANY_REQUESTS",
      message: "Too many links that do not work. Wait a minute.",
    });
  }
  throw notFound("Link");
}

async function findAsked(db: Db, organizationId: string, token: string): Promise<Asked | null> {
  const [row] = await db
    .select({ waveId: pulseInvitations.waveId, personId: pulseInvitations.personId })
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
        eq(pulseInvitations.tokenHash, hashOfToken(token)),
        isNull(people.disabledAt),
      ),
    );
  return row ?? null;
}
