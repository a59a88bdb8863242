import type { IDENTIFIER_KINDS } from "@kwartet/db/schema/customers";
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/min";

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** What a system writes when it does not know, or may not say, who it was. */
const NOBODY =
  /^(0+|-+|\?+|anonymous|anoniem|unknown|onbekend|unavailable|restricted|private|prive|privé|geheim|withheld|no caller id|n\.?\/?a\.?|n\.?v\.?t\.?|none|null|nil|geen|undefined|guest|gast)$/;

/** Whether somebody wrote down that it is not known who it was. */
export const isNobody = (text: string): boolean => NOBODY.test(text.normalize("NFC").trim().toLowerCase());

/** "Anonymous" as some exchanges send it: the word in the letters of the keys. */
const ANONYMOUS_ON_KEYS = "266696687";

/**
 * The one way of writing a customer's number. Noughts in front stay: `007` and `7` are two customers of
 * most systems. Null is nobody.
 */
export function normaliseNumber(text: string): string | null {
  const number = text.normalize("NFC").trim().toLowerCase();
  return number === "" || NOBODY.test(number) ? null : number;
}

/**
 * The one way of writing an e-mail address. Capitals do not tell two mailboxes apart anywhere that
 * customers have one. Dots and what follows a plus do, at most providers: taking them away would guess
 * that two addresses are one person, and only what is exactly the same is linked.
 */
export function normaliseEmail(text: string): string | null {
  const address = text
    .normalize("NFC")
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase();
  return /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/.test(address) ? address : null;
}

/**
 * A telephone number as the world writes it, `+31612345678`. A line is told, not the extension behind it.
 * Null is a withheld number, and one that is not complete: an internal extension is somebody else in
 * every company.
 *
 * @param country where numbers without a country are; null reads only those that say it
 */
export function normalisePhone(text: string, country: string | null): string | null {
  const address = text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replace(/^(tel|sips?):/, "")
    .replace(/[@;].*$/, "");
  if (address === "" || NOBODY.test(address) || address.replace(/\D/g, "") === ANONYMOUS_ON_KEYS) return null;
  // Without a country nothing else tells that two noughts stand for the plus.
  const number = country === null ? address.replace(/^00(?=[1-9])/, "+") : address;
  const parsed = parsePhoneNumberFromString(number, country === null ? {} : (country as CountryCode));
  return parsed?.isValid() ? parsed.number : null;
}
