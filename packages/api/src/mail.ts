import { createTransport } from "nodemailer";
import { z } from "zod";
import type { Mail } from "./installation";

export type MailServer = { url: string; from: string };

/** One plain address: the library would read a list, a group or a name in anything else. */
const address = z.email();

/**
 * Sends through the given server. The sender is fixed, and nothing that a user wrote reaches a
 * header: a subject is the product's own, and holds no line break in any case.
 */
export function createMailer({ url, from }: MailServer): (mail: Mail) => Promise<void> {
  const transport = createTransport(url);
  return async ({ to, subject, text, html, oneClickUrl }) => {
    if (!address.safeParse(to).success || /[\r\n]/.test(subject)) {
      throw new Error("The mail was not sent: its address or subject is not plain.");
    }
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject,
      text,
      ...(html === undefined ? {} : { html }),
      ...(oneClickUrl === undefined ? {} : stoppable(oneClickUrl)),
      envelope: { from, to },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}

/** The headers by which a mail program offers to stop a mail, with one request and without a visit (RFC 8058). */
function stoppable(url: string) {
  return {
    list: { unsubscribe: { url } },
    headers: { "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  };
}
