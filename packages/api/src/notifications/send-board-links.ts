import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { localHourOf } from "@kwartet/metrics/period";
import { actorOfUser } from "../accounts/queries";
import { lastWholePeriod } from "../board-summary/last-whole-period";
import { may } from "../permissions";
import { type Scope, systemScope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { boardLinkMail } from "./board-link-mail";
import { claimPeriod, readScheduled, releasePeriod, type ScheduledPerson } from "./board-link-queries";
import { readOrganizationName } from "./digest-queries";
import type { Post } from "./send-digests";
import { boardLinkToken } from "./unsubscribe-token";

type Sending = { organizationId: string; post: Post; nowMs: number };

/** In the morning, and never at night. */
const HOURS = { from: 8, to: 18 } as const;

/**
 * Mails a link to the board summary to everybody who asked for it, once after each period that the data cover as a whole.
 * Run at any other time it does nothing, so that it can be run often.
 *
 * @returns how many mails the mail server took
 */
export async function sendBoardLinks(db: Db, { organizationId, post, nowMs }: Sending): Promise<number> {
  const system = systemScope(organizationId, "board-summary:read");
  const opened = await withOrganization(db, organizationId, async (tx) => {
    const people = await readScheduled(tx, system);
    if (people.length === 0) return null;
    const { settings } = settingsToday(await rulesOf(tx, system));
    const hour = localHourOf(nowMs, settings.timeZone);
    if (hour < HOURS.from || hour >= HOURS.to) return null;
    const whole = {
      month: await lastWholePeriod(tx, system, "month"),
      quarter: await lastWholePeriod(tx, system, "quarter"),
    };
    return {
      people,
      whole,
      locale: settings.locale,
      organizationName: await readOrganizationName(tx, system),
    };
  });
  if (!opened) return 0;
  const { people, whole, ...letterhead } = opened;
  let sent = 0;
  for (const person of people) {
    const period = whole[person.unit];
    // Periods of a unit sort by their keys: one before what was told is no news, such as after an undone import.
    if (period === null || (person.toldPeriod !== null && period <= person.toldPeriod)) continue;
    if (await sendTo(db, system, { person, period, post, letterhead })) sent += 1;
  }
  return sent;
}

type Letter = {
  person: ScheduledPerson;
  period: string;
  post: Post;
  letterhead: { locale: "nl" | "en"; organizationName: string };
};

async function sendTo(db: Db, system: Scope, { person, period, post, letterhead }: Letter): Promise<boolean> {
  const { personId, userId, email: to, toldPeriod } = person;
  const { organizationId } = system;
  if (userId === null || to === null) return false;
  // What they may see is asked for now: it may have changed since they asked for the mail.
  const actor = await actorOfUser(db, userId);
  if (actor?.organizationId !== organizationId || !may(actor.roles, "board-summary:read")) return false;
  const token = boardLinkToken(post.key, { organizationId, personId });
  const isClaimed = await withOrganization(db, organizationId, (tx) =>
    claimPeriod(tx, system, { personId, period, token }),
  );
  if (!isClaimed) return false;
  try {
    const boardUrl = `${post.baseUrl}/board-summary?period=${period}`;
    const [unsubscribeUrl, oneClickUrl] = [
      `${post.baseUrl}/unsubscribe/${token}`,
      `${post.baseUrl}/api/unsubscribe/${token}`,
    ];
    await post.sendMail(boardLinkMail({ to, ...letterhead, period, boardUrl, unsubscribeUrl, oneClickUrl }));
    return true;
  } catch (error) {
    post.onProblem("A link to the board summary was not sent; it is tried again.", error);
    await releasePeriod(db, system, { personId, period, toldPeriod });
    return false;
  }
}
