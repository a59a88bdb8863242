import type { TableRow } from "../read-table";
import { isBankAccount, isCitizenNumber } from "./check-digits";
import { wordsOf } from "./name-words";

/** Why a column is left out unless somebody decides otherwise. */
export const SENSITIVE_KINDS = [
  "citizen-number",
  "bank-account",
  "health",
  "emotion",
  "customer-sentiment",
  "customer-name",
  "customer-contact",
] as const;
export type SensitiveKind = (typeof SENSITIVE_KINDS)[number];

/**
 * What may be done with such a column: `never` is read in no case, `declared` only where somebody says
 * where the figure comes from, `allowed` where somebody says that it may.
 */
export const SENSITIVE_USE: Readonly<Record<SensitiveKind, "never" | "declared" | "allowed">> = {
  "citizen-number": "never",
  "bank-account": "never",
  emotion: "never",
  "customer-sentiment": "declared",
  health: "allowed",
  "customer-name": "allowed",
  "customer-contact": "allowed",
};

const CITIZEN = /^(bsn(nummer|nr)?|burgerservicenummer|sofi(nummer|nr)?|ssn|rijksregisternummer|nationalid)$/;
const CITIZEN_PHRASES =
  /\b(burger service (nummer|nr)|social security|national (id|identity)|citizen (service )?number)\b/;
const BANK = /^(iban(nummer|nr)?|bankrekening(nummer|nr)?|rekening(nummer|nr)|bankaccount)$/;
const HEALTH =
  /^(diagnos|medicati|medicijn|ziek(te|melding|verzuim|tes|$)|illness|sick|verzuim|gezondheid|health|medisch|medical|handicap|disabilit|zwanger|pregnan|allergi|arbeidsongeschikt)/;
const FEELING =
  /^(emoti|emotie|empath|stress|frustra|boosheid|anger|mood|stemming|tone$|toon$|toonzetting|gevoel|attitude|houding)/;
const SENTIMENT = /^sentiment/;
const CUSTOMER =
  /^(klant|klanten|customer|client|caller|beller|consumer|consument|requester|aanvrager|contactpersoon)$/;
const AGENT = /^(agent|medewerker|employee|adviseur|advisor|staff|handler|assignee|operator|behandelaar)$/;
const NAME = /^(naam|name|voornaam|achternaam|surname|firstname|lastname|fullname)$/;
const CUSTOMER_NAME = /^(klant|customer|client|caller)(voor|achter)?(naam|name)$/;
const CONTACT =
  /^(email|emailadres|mail|mailadres|telefoon(nummer|nr)?|phone(number)?|mobiel|mobile|gsm|msisdn|ani)$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

/** Rows that are enough to know a column by what is in it. */
export const SENSITIVE_ROWS = 200;
const MIN_VALUES = 5;
const MOST = 0.6;

export type SensitiveOptions = {
  /** Of the data set that the rows become: the names and addresses of one's own people are what `people` is for. */
  dataSet?: string | undefined;
};

/** The columns that are left out by themselves, by name or by what stands in them. */
export function findSensitive(
  header: readonly string[],
  rows: readonly TableRow[],
  { dataSet }: SensitiveOptions = {},
): Map<string, SensitiveKind> {
  const found = new Map<string, SensitiveKind>();
  header.forEach((name, index) => {
    const texts = rows
      .slice(0, SENSITIVE_ROWS)
      .map(({ cells }) => cells[index] ?? null)
      .flatMap((cell) => (typeof cell === "string" || typeof cell === "number" ? [String(cell).trim()] : []))
      .filter((text) => text !== "");
    const kind = kindByName(name) ?? kindByValues(name, texts);
    const isOfStaff = dataSet === "people" && (kind === "customer-name" || kind === "customer-contact");
    if (kind !== null && !isOfStaff) found.set(name, kind);
  });
  return found;
}

function kindByName(name: string): SensitiveKind | null {
  const words = wordsOf(name);
  const has = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const phrase = words.join(" ");
  if (has(CITIZEN) || CITIZEN_PHRASES.test(phrase)) return "citizen-number";
  if (has(BANK) || /\bbank account\b/.test(phrase)) return "bank-account";
  if (has(HEALTH)) return "health";
  if (has(SENTIMENT) || has(FEELING)) {
    // A mood of nobody in particular is taken for the agent's, except the word that is used for texts.
    const isOfCustomer = has(CUSTOMER) || (has(SENTIMENT) && !has(FEELING));
    return isOfCustomer && !has(AGENT) ? "customer-sentiment" : "emotion";
  }
  if (has(CUSTOMER_NAME) || (has(CUSTOMER) && has(NAME))) return "customer-name";
  if (has(CUSTOMER) && (has(CONTACT) || / e mail/.test(` ${phrase}`))) return "customer-contact";
  return null;
}

function kindByValues(name: string, texts: readonly string[]): SensitiveKind | null {
  const share = (test: (text: string) => boolean) => texts.filter(test).length / Math.max(1, texts.length);
  if (texts.length >= MIN_VALUES && share(isCitizenNumber) > MOST) return "citizen-number";
  if (texts.length > 0 && share(isBankAccount) > MOST) return "bank-account";
  const isOfAgent = wordsOf(name).some((word) => AGENT.test(word));
  if (!isOfAgent && texts.length > 0 && share((text) => EMAIL.test(text)) > MOST) return "customer-contact";
  return null;
}

/** A cell of such a column as anybody may see it: that there is something, and no more. */
export const maskText = (text: string): string => "•".repeat(Math.min(8, text.trim().length));
