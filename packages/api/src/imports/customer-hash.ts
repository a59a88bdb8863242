import { createHmac, createSecretKey } from "node:crypto";
import { countryOfZone } from "./identifiers/country-of-zone";
import {
  type IdentifierKind,
  normaliseEmail,
  normaliseNumber,
  normalisePhone,
} from "./identifiers/normalise-identifier";

/** Turns what a customer is known by into a keyed pseudonym; null when it is nobody's. */
export type HashIdentifier = (kind: IdentifierKind, text: string) => string | null;

type Hashing = { customerKey: string; organizationId: string; timeZone: string };

/**
 * Identifiers of customers as keyed pseudonyms. The organisation is part of the message: the same
 * customer of two organisations cannot be recognised as one. The kind is too, save of a number, whose
 * pseudonyms are older than the other kinds; no organisation's id begins as a kind does.
 */
export function identifierHasher({ customerKey, organizationId, timeZone }: Hashing): HashIdentifier {
  const key = createSecretKey(customerKey, "utf8");
  return (kind, text) => {
    const value = normalised(kind, text, timeZone);
    if (value === null) return null;
    const message =
      kind === "number" ? `${organizationId}\n${value}` : `${kind}\n${organizationId}\n${value}`;
    return createHmac("sha256", key).update(message).digest("base64url");
  };
}

function normalised(kind: IdentifierKind, text: string, timeZone: string): string | null {
  switch (kind) {
    case "number":
      return normaliseNumber(text);
    case "email":
      return normaliseEmail(text);
    case "phone":
      return normalisePhone(text, countryOfZone(timeZone));
  }
}
