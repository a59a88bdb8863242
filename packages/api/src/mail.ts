import { createTransport } from "nodemailer";
import type { Mail } from "./services";

export type MailServer = { url: string; from: string };

/**
 * Sends through the given server. The sender is fixed and nothing that a user wrote reaches a
 * header: subjects are the product's own, and an address with a line break is refused.
 */
export function createMailer({ url, from }: MailServer): (mail: Mail) => Promise<void> {
  const transport = createTransport(url);
  return async ({ to, subject, text }) => {
    if (/[\r\n]/.test(to + subject)) throw new Error("A mail's header holds a line break.");
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject,
      text,
      envelope: { from, to },
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  };
}
