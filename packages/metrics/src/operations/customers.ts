import { meanInterval } from "../stats/mean-interval";
import { emptyOperation, type OperationFigure, type OperationPlace } from "./figure";
import { operationShare } from "./shares";

const EACH: OperationPlace = {
  operation: "contacts-per-customer",
  measure: "contacts-each",
  unit: "per-customer",
  basis: "customers",
};
const KNOWN: OperationPlace = {
  operation: "contacts-per-customer",
  measure: "customer-known",
  unit: "share",
  basis: "contacts",
};

/** Distinct customers of a period with their contacts; not additive, so counted over the whole period at once. */
export type CustomerCounts = {
  customers: number;
  /** Contacts of known customers. */
  contacts: number;
  /** Σ (contacts of one customer)². */
  contactsSquares: number;
};

/**
 * Contacts for each customer who was in touch, with the t interval over customers. Never below 1: somebody without a
 * contact is not in it.
 */
export function contactsPerCustomer(counts: CustomerCounts | null): OperationFigure {
  if (counts === null) return emptyOperation(EACH);
  const { customers, contacts, contactsSquares } = counts;
  const mean = meanInterval({ n: customers, total: contacts, totalSquares: contactsSquares });
  if (mean.status === "insufficient") return emptyOperation(EACH);
  if (mean.status === "error") throw new RangeError(`contacts-each: ${mean.reason}`);
  return {
    ...emptyOperation(EACH),
    value: mean.mean,
    lower: mean.lower === null ? null : Math.max(1, mean.lower),
    upper: mean.upper,
    n: customers,
  };
}

/** Of which share of all contacts the customer is known: the others are in no count per customer. */
export function customerKnownShare(counts: CustomerCounts | null, offered: number): OperationFigure {
  return counts === null
    ? emptyOperation(KNOWN)
    : operationShare(KNOWN, { x: Math.min(counts.contacts, offered), n: offered });
}
