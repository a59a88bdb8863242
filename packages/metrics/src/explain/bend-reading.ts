import type { Channel } from "../contact";
import type { Locale } from "../format";
import { formatCount, formatNumber } from "../format";
import type { Localized } from "../kpi";
import type { BendTest, TippingPoint } from "../outcome/tipping-point";
import type { Slope } from "../outcome/tipping-point-errors";
import type { BendGroup, BendReading } from "../outcome/tipping-point-groups";
import { rangeOfNumbers, startSentence } from "./range";
import { explainTippingPoint, type HingeNames } from "./tipping-point";

const PLACES: Readonly<Record<BendGroup | Channel, Localized>> = {
  live: { nl: "Telefoon, chat, berichten en balie", en: "Phone, chat, messaging and in person" },
  written: { nl: "E-mail, sociale media en webformulieren", en: "E-mail, social media and web forms" },
  phone: { nl: "Telefoon", en: "Phone" },
  email: { nl: "E-mail", en: "E-mail" },
  chat: { nl: "Chat", en: "Chat" },
  messaging: { nl: "Berichten", en: "Messaging" },
  social: { nl: "Sociale media", en: "Social media" },
  "web-form": { nl: "Webformulier", en: "Web form" },
  "in-person": { nl: "Balie", en: "In person" },
  "self-service": { nl: "Zelfservice", en: "Self-service" },
};

export function nameBendPlace(of: BendReading["of"], locale: Locale): string {
  return PLACES[of][locale];
}

/** Seconds by the minute, opening hours one by one. */
function wordsOf(unit: BendReading["unit"], locale: Locale): HingeNames {
  const y = { nl: "punt tevredenheid", en: "points of satisfaction" }[locale];
  const x = { nl: "wachten", en: "waiting" }[locale];
  return unit === "seconds"
    ? { x, unit: "s", step: 60, y }
    : { x, unit: { nl: "openingsuur", en: "opening hours" }[locale], step: 1, y, decimals: 1 };
}

/** Where waiting begins to cost, that no bend can be seen and between which waits it was looked for, or what is lacking. */
export function explainBendReading({ point, unit }: BendReading, locale: Locale): string {
  return explainTippingPoint(point, locale, wordsOf(unit, locale));
}

/** The same of friendliness, whose five scores are too few for a bend. */
export function explainFriendlinessBend(point: TippingPoint, locale: Locale): string {
  const sentence = explainTippingPoint(point, locale, {
    x: { nl: "vriendelijkheid", en: "friendliness" }[locale],
    unit: "",
    step: 1,
    y: { nl: "punt aanbevelen", en: "points of recommending" }[locale],
    decimals: 1,
  });
  return {
    nl: `Vriendelijkheid en aanbevelen. ${sentence}`,
    en: `Friendliness and recommending. ${sentence}`,
  }[locale];
}

/** "−0.120 (−0.130 – −0.110)": what a minute, or an opening hour, does to satisfaction. */
export function nameSlope({ value, lower, upper }: Slope, unit: BendReading["unit"], locale: Locale): string {
  const step = unit === "seconds" ? 60 : 1;
  const [shown, low, high] = [value, lower, upper].map((each) => formatNumber(each * step, locale, 3));
  return `${shown} (${low} – ${high})`;
}

/** "between 4 and 157 s": where a bend was looked for. */
export function nameBendRange({ from, to }: BendTest, unit: BendReading["unit"], locale: Locale): string {
  const { unit: name, decimals = 0 } = wordsOf(unit, locale);
  return `${rangeOfNumbers(from, to, decimals, locale)} ${name}`;
}

/** "109 s (74 – 145)", or in two words why there is no bend: for a table. */
export function nameBendState({ point, unit }: BendReading, locale: Locale): string {
  if (point.status === "no-evidence") return { nl: "geen knik te zien", en: "no bend visible" }[locale];
  if (point.status !== "ok") return { nl: "onvoldoende gegevens", en: "not enough data" }[locale];
  const { unit: name, decimals = 0 } = wordsOf(unit, locale);
  const [psi, lower, upper] = [point.psi, point.psiLower, point.psiUpper].map((value) =>
    formatNumber(value, locale, decimals),
  );
  return `${psi} ${name} (${lower} – ${upper})`;
}

/** Over what was looked at, and what was left out and why. */
export function explainBendBasis({ point }: BendReading, locale: Locale): string {
  const [n, customers, distinct, leftOut] = [point.n, point.customers, point.distinct, point.leftOut].map(
    (count) => formatCount(count, locale),
  );
  const tail =
    point.leftOut > 0
      ? {
          nl: ` De ${leftOut} langste wachttijden (1%) tellen niet mee: een cijfer kan niet lager dan 1, dus eindeloos wachten zou elke lijn buigen.`,
          en: ` The ${leftOut} longest waits (1%) do not count: a score cannot go below 1, so endless waits would bend every line.`,
        }[locale]
      : "";
  return startSentence(
    {
      nl: `${n} antwoorden van ${customers} klanten, met ${distinct} verschillende wachttijden.${tail}`,
      en: `${n} answers of ${customers} customers, with ${distinct} different waits.${tail}`,
    }[locale],
  );
}
