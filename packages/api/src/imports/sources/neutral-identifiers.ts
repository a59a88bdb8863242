import { isNobody, normaliseEmail } from "../identifiers/normalise-identifier";
import type { RowReader } from "../read-row";
import type { ContactRecord } from "../record";

type Identifiers = Pick<ContactRecord, "customerEmail" | "customerPhone">;

/** What a customer is known by beside their number; whether it is anybody's is told when it is hashed. */
export function readIdentifiers(row: RowReader): Identifiers {
  const [email, phone] = [row.text("customer_email"), row.text("customer_phone")];
  if (email !== null && !isNobody(email) && normaliseEmail(email) === null)
    row.warn("customer_email", "customer-email-malformed");
  return { ...(email !== null && { customerEmail: email }), ...(phone !== null && { customerPhone: phone }) };
}
