import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { actorOfUser } from "../accounts/queries";
import type { Services } from "../installation";
import { scopeForRoute } from "../route-scope";
import { systemScope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { digestMail } from "./digest-mail";
import { claimDigest, readNews, readOrganizationName, readRecipients, settleDigest } from "./digest-queries";
import { digestDayAt } from "./digest-time";
import { unsubscribeToken } from "./unsubscribe-token";

/** What sending needs of the installation. */
export type Post = {
  sendMail: NonNullable<Services["sendMail"]>;
  baseUrl: string;
  /** The installation's key: links to unsubscribe are made from it. */
  key: string;
  onProblem: (message: string, error: unknown) => void;
};

type Sending = { organizationId: string; post: Post; nowMs: number };

/**
 * Sends the weekly mail of an organisation to everybody for whom something is new, on Monday from eight by its own clock,
 * once a week each. Run at any other time it does nothing, so that it can be run often.
 *
 * @returns how many mails the mail server took
 */
export async function sendDigests(db: Db, { organizationId, post, nowMs }: Sending): Promise<number> {
  const system = systemScope(organizationId, "account:read");
  const opened = await withOrganization(db, organizationId, async (tx) => {
    const { settings } = settingsToday(await rulesOf(tx, system));
    const weekOn = digestDayAt(nowMs, settings.timeZone);
    if (weekOn === null) return null;
    const recipients = await readRecipients(tx, system);
    return { weekOn, recipients, locale: settings.locale, name: await readOrganizationName(tx, system) };
  });
  if (!opened) return 0;
  let sent = 0;
  for (const { personId, userId, email } of opened.recipients) {
    if (userId === null || email === null) continue;
    const letter = { ...opened, organizationId, personId, userId, email };
    if (await sendTo(db, letter, post)) sent += 1;
  }
  return sent;
}

type Letter = {
  organizationId: string;
  personId: string;
  userId: string;
  email: string;
  weekOn: string;
  locale: "nl" | "en";
  name: string;
};

async function sendTo(db: Db, letter: Letter, post: Post): Promise<boolean> {
  const { organizationId, personId, weekOn } = letter;
  const token = unsubscribeToken(post.key, { organizationId, personId });
  // Who they are and what they may see is asked for now: it may have changed since they were told.
  const actor = await actorOfUser(db, letter.userId);
  if (actor?.organizationId !== organizationId) return false;
  const scope = await scopeForRoute({ db, actor }, "account:read", "digest");
  const lines = await withOrganization(db, organizationId, async (tx) => {
    const news = await readNews(tx, scope);
    if (news.length === 0) return [];
    return (await claimDigest(tx, scope, { personId, weekOn, token })) ? news : [];
  });
  if (lines.length === 0) return false;
  const isSent = await post
    .sendMail(
      digestMail({
        ...{ to: letter.email, locale: letter.locale, organizationName: letter.name, lines },
        inboxUrl: `${post.baseUrl}/inbox`,
        preferencesUrl: `${post.baseUrl}/settings/notifications`,
        unsubscribeUrl: `${post.baseUrl}/unsubscribe/${token}`,
        oneClickUrl: `${post.baseUrl}/api/unsubscribe/${token}`,
      }),
    )
    .then(() => true)
    .catch((error: unknown) => {
      post.onProblem("A weekly mail was not sent; it is tried again.", error);
      return false;
    });
  await settleDigest(db, organizationId, { personId, weekOn, isSent });
  return isSent;
}
