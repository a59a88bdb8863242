import type { FoundContact } from "../contacts/visible-contact";
import type { IdentifierKind } from "../imports/identifiers/normalise-identifier";

type Contact = Pick<
  FoundContact["contact"],
  "customerId" | "ownCustomerId" | "emailCustomerId" | "phoneCustomerId"
>;

/** The identifiers that stand on a contact, each as the customer that is its own. */
export function identifiersOf(contact: Contact): Partial<Record<IdentifierKind, string>> {
  const { emailCustomerId: email, phoneCustomerId: phone } = contact;
  const own = contact.ownCustomerId ?? contact.customerId;
  // What is neither the address nor the telephone number on the row can only be the number.
  const isNumber = own !== null && own !== email && own !== phone;
  return {
    ...(isNumber && { number: own }),
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
  };
}
