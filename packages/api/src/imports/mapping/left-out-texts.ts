import { SENSITIVE_KINDS, type SensitiveKind } from "./sensitive-columns";

type Locale = "nl" | "en";

/** Why a column is not read unless somebody decides otherwise, for whoever sees it left out. */
const IGNORED: Readonly<Record<Locale, Readonly<Record<SensitiveKind, string>>>> = {
  nl: {
    "citizen-number":
      "Dit lijkt op een burgerservicenummer. Kwartet heeft het niet nodig en mag het niet gebruiken. De kolom is niet gelezen.",
    "bank-account": "Dit lijkt op een bankrekening. Kwartet leest die nooit.",
    health:
      "Dit lijkt over iemands gezondheid te gaan. Zulke gegevens zijn extra beschermd. De kolom is niet gelezen.",
    emotion:
      "Dit lijkt een oordeel over de emotie of houding van een medewerker. Zo'n oordeel door een systeem is op het werk verboden (AI-verordening, artikel 5). Kwartet leest het nooit.",
    "customer-sentiment":
      "Dit lijkt een gemeten stemming. Die mag alleen als ze uit tekst komt of van de klant zelf is, en nooit bij een medewerker.",
    "customer-name": "Dit lijkt de naam van een klant. Een klantnummer is genoeg. De kolom is niet gelezen.",
    "customer-contact":
      "Dit lijkt een adres of telefoonnummer van een klant. De kolom is niet gelezen, tenzij je hem kiest als klantsleutel.",
  },
  en: {
    "citizen-number":
      "This looks like a citizen number. Kwartet does not need it and may not use it. The column was not read.",
    "bank-account": "This looks like a bank account. Kwartet never reads those.",
    health:
      "This looks like something about somebody's health. Such data are specially protected. The column was not read.",
    emotion:
      "This looks like a judgement of an employee's emotion or attitude. A system may not make one at work (AI Act, article 5). Kwartet never reads it.",
    "customer-sentiment":
      "This looks like a measured mood. It is allowed only when it comes from text or from the customer, and never beside an agent.",
    "customer-name":
      "This looks like a customer's name. A customer number is enough. The column was not read.",
    "customer-contact":
      "This looks like a customer's address or telephone number. The column was not read, unless you choose it as the customer's key.",
  },
};

const SKIPPED: Readonly<Record<Locale, string>> = {
  nl: "Overgeslagen volgens een eigen regel:",
  en: "Left out by a rule of yours:",
};

/** Says why a column is ignored. */
export const describeSensitive = (kind: SensitiveKind, locale: Locale): string => IGNORED[locale][kind];

/** Says why a row or column of a file with a plan was left out; null for reasons that are not of plans. */
export function describePlannedLeftOut(reason: string, locale: Locale): string | null {
  const [name = "", ...rest] = reason.split(": ");
  const told = rest.join(": ");
  if (name === "skipped-by-rule") return `${SKIPPED[locale]} ${told}`;
  const kind = SENSITIVE_KINDS.find((each) => name === `ignored-${each}`);
  return kind === undefined ? null : `${told}: ${describeSensitive(kind, locale)}`;
}
