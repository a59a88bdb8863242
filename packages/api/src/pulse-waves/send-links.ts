import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import type { Services } from "../installation";
import { readOrganizationName } from "../notifications/digest-queries";
import { type Scope, systemScope } from "../scope";
import { rulesOf } from "../settings/in-force-queries";
import { settingsToday } from "../settings/today";
import { claimDue, type Due, listDue, releaseDue } from "./mail-queries";
import { linkMail } from "./mail-text";

export type Sending = {
  organizationId: string;
  customerKey: string;
  /** Null without a mail server: then it is said in the app alone. */
  post: { sendMail: NonNullable<Services["sendMail"]>; baseUrl: string } | null;
  onProblem: (message: string, error: unknown) => void;
};

/**
 * Sends the links and reminders of an organisation's open waves that are due, each once; what a mail server does not take
 * is tried again at the next call.
 *
 * @returns how many mails the mail server took
 */
export async function sendLinks(db: Db, sending: Sending): Promise<number> {
  const { organizationId, post } = sending;
  const scope = systemScope(organizationId, "pulse:write");
  const { dues, ...letterhead } = await withOrganization(db, organizationId, async (tx) => {
    const { settings, today: day } = settingsToday(await rulesOf(tx, scope));
    return {
      dues: await listDue(tx, scope, { day, canMail: post !== null }),
      locale: settings.locale,
      organizationName: await readOrganizationName(tx, scope),
    };
  });
  let sent = 0;
  for (const due of dues) if (await send(db, scope, { ...sending, due, letterhead })) sent += 1;
  return sent;
}

type One = Sending & { due: Due; letterhead: { locale: "nl" | "en"; organizationName: string } };

async function send(db: Db, scope: Scope, { due, letterhead, ...sending }: One): Promise<boolean> {
  const { organizationId, customerKey, post, onProblem } = sending;
  const claimed = await withOrganization(db, organizationId, (tx) =>
    claimDue(tx, scope, { due, customerKey }),
  );
  if (!claimed || !post || due.email === null) return false;
  const url = `${post.baseUrl}/answer/${claimed.token}`;
  const { closesOn } = claimed;
  const { email: to, isReminder } = due;
  try {
    await post.sendMail(linkMail({ to, ...letterhead, url, closesOn, isReminder }));
    return true;
  } catch (error) {
    onProblem("A mail with the link of a pulse survey was not sent; it is tried again.", error);
    await withOrganization(db, organizationId, (tx) => releaseDue(tx, scope, due));
    return false;
  }
}
