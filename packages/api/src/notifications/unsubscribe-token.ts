import { createHmac } from "node:crypto";
import { newToken } from "../invitations/token";

type Recipient = { organizationId: string; personId: string };

/**
 * The token of the link with which somebody stops the weekly mail. It is the same in each of their mails, so that the link
 * of an old one works too, and it is made from the installation's key, so that it need not be kept: only its hash is.
 */
export function unsubscribeToken(key: string, recipient: Recipient): string {
  return tokenOf(key, "unsubscribe", recipient);
}

/** The same for the link to the board summary: stopping one mail is not stopping the other. */
export function boardLinkToken(key: string, recipient: Recipient): string {
  return tokenOf(key, "board link", recipient);
}

function tokenOf(key: string, purpose: string, { organizationId, personId }: Recipient): string {
  const [organization = ""] = newToken(organizationId).split(".");
  const secret = createHmac("sha256", key)
    .update(`${purpose} ${organizationId} ${personId}`)
    .digest("base64url");
  return `${organization}.${secret}`;
}
