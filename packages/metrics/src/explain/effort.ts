import type { Effort } from "../effort/effort";
import { type EffortLanguage, type EffortValue, effortText } from "../effort/effort-value";
import type { NeedlessId, NeedlessRow } from "../effort/needless";
import { formatCount, formatMoney, formatPeriod, type Locale } from "../format";
import { between, includesNothing, pointsOf, rangeOfPoints } from "./range";
import { roundToTwoDigits } from "./worth";

const rowOf = (effort: Pick<Effort, "rows">, id: NeedlessId): NeedlessRow | undefined =>
  effort.rows.find((row) => row.id === id);

/** "between 27.2% and 28.1%", with as many digits as the share itself. */
function shareRange(
  { lower, upper }: Pick<EffortValue, "lower" | "upper">,
  language: EffortLanguage,
): string {
  const [low, high] = [lower, upper].map((value) => effortText({ value, unit: "share" }, language));
  return between(low ?? "", high ?? "", language.locale);
}

type Told = Pick<Effort, "rows" | "windowDays" | "currency">;

/** How often customers came back with the same question, or why that is not known. */
export function explainRepeats(effort: Told, locale: Locale): string {
  const figure = rowOf(effort, "repeat")?.figure;
  if (!figure || figure.value === null || figure.x === null) {
    return {
      nl: "Van geen enkel beantwoord contact in deze periode is te zien of de klant terugkwam: de klant is niet bekend of de termijn loopt nog.",
      en: "Of no answered contact in this period can be seen whether the customer came back: the customer is not known, or the window is still running.",
    }[locale];
  }
  const language: EffortLanguage = { locale, currency: effort.currency };
  const share = effortText(figure, language);
  const range = shareRange(figure, language);
  const [x, n] = [formatCount(figure.x, locale), formatCount(figure.n, locale)];
  const days = formatCount(effort.windowDays, locale);
  return {
    nl: `Na ${share} van ${n} contacten kwam de klant binnen ${days} dagen terug met hetzelfde (${range}): ${x} keer.`,
    en: `After ${share} of ${n} contacts the customer came back with the same within ${days} days (${range}): ${x} times.`,
  }[locale];
}

/** The finding in a few words; null where it is not known who came back. */
export function effortHeadline(effort: Told, locale: Locale): string | null {
  const figure = rowOf(effort, "repeat")?.figure;
  if (!figure || figure.value === null) return null;
  const share = effortText(figure, { locale, currency: effort.currency });
  return {
    nl: `Na ${share} van de contacten komt de klant terug met hetzelfde`,
    en: `After ${share} of contacts the customer comes back with the same`,
  }[locale];
}

/** Which answered contacts are in no number of repeats. */
export function explainLeftOut({ leftOut }: Pick<Effort, "leftOut">, locale: Locale): string {
  const [pending, unknown] = [leftOut.pending, leftOut.unknown].map((count) => formatCount(count, locale));
  return {
    nl: `Niet meegeteld: ${pending} contacten waarvan de termijn nog loopt, en ${unknown} zonder bekende klant of na een overdracht.`,
    en: `Not counted: ${pending} contacts of which the window is still running, and ${unknown} without a known customer or after a hand-over.`,
  }[locale];
}

/** How much a share differs from the period beside it; null where there is nothing to compare. */
export function explainEffortChange(
  { change }: Pick<NeedlessRow, "change">,
  compared: Effort["compared"],
  locale: Locale,
): string | null {
  if (change === null || compared === null) return null;
  const period = formatPeriod(compared.key, locale);
  const range = rangeOfPoints(change, locale);
  if (includesNothing(change)) {
    return {
      nl: `Het verschil met ${period} valt binnen toeval (${range}).`,
      en: `The difference from ${period} is within chance (${range}).`,
    }[locale];
  }
  const points = pointsOf(change.value, locale);
  const more = change.value > 0;
  return {
    nl: `Dat is ${points} ${more ? "meer" : "minder"} dan in ${period} (${range}).`,
    en: `That is ${points} ${more ? "more" : "less"} than in ${period} (${range}).`,
  }[locale];
}

/** How many contacts went on with somebody else, and what that added. */
export function explainHandOvers(effort: Told, locale: Locale): string {
  const [share, count, work] = (["handed-over", "continued", "continued-work"] as const).map(
    (id) => rowOf(effort, id)?.figure,
  );
  if (!share || share.value === null) return NO_CONTACTS[locale];
  const language: EffortLanguage = { locale, currency: effort.currency };
  const added = {
    nl: ` Dat gaf ${formatCount(count?.value ?? null, locale)} vervolgcontacten`,
    en: ` That added ${formatCount(count?.value ?? null, locale)} contacts`,
  }[locale];
  const time =
    !work || work.value === null
      ? "."
      : {
          nl: `, samen ${effortText(work, language)} van alle werktijd.`,
          en: `, together ${effortText(work, language)} of all work.`,
        }[locale];
  return {
    nl: `${effortText(share, language)} van de contacten ging verder bij een ander.${added}${time}`,
    en: `${effortText(share, language)} of contacts went on with somebody else.${added}${time}`,
  }[locale];
}

const NO_CONTACTS = {
  nl: "Er waren in deze periode geen contacten met mensen.",
  en: "There were no contacts with people in this period.",
} as const;

/** How much customers did by themselves, and how often that was not enough. */
export function explainSelfService(effort: Told, locale: Locale): string {
  const [share, back] = (["self-service", "self-service-back"] as const).map(
    (id) => rowOf(effort, id)?.figure,
  );
  if (!share || share.value === null) {
    return {
      nl: "Selfservice is nooit vastgelegd, dus daarover is niets te zeggen.",
      en: "Self-service was never recorded, so nothing can be said about it.",
    }[locale];
  }
  const language: EffortLanguage = { locale, currency: effort.currency };
  const own = effortText(share, language);
  if (!back || back.value === null) {
    return {
      nl: `${own} van de vragen ging via selfservice. Of klanten daarna alsnog iemand spraken, is niet te zien.`,
      en: `${own} of questions went through self-service. Whether customers asked people afterwards cannot be seen.`,
    }[locale];
  }
  const days = formatCount(effort.windowDays, locale);
  const [again, range] = [effortText(back, language), shareRange(back, language)];
  return {
    nl: `${own} van de vragen ging via selfservice. In ${again} daarvan vroeg de klant het binnen ${days} dagen alsnog aan iemand (${range}).`,
    en: `${own} of questions went through self-service. After ${again} of them the customer asked people within ${days} days after all (${range}).`,
  }[locale];
}

/** How easy customers found it. */
export function explainEase(effort: Told, locale: Locale): string {
  const [ces, mean] = (["ces", "ces-mean"] as const).map((id) => rowOf(effort, id)?.figure);
  if (!ces || ces.value === null || !mean) {
    return {
      nl: "Niemand is in deze periode gevraagd hoeveel moeite het kostte.",
      en: "Nobody was asked in this period how much effort it took.",
    }[locale];
  }
  const language: EffortLanguage = { locale, currency: effort.currency };
  const [share, n] = [effortText(ces, language), formatCount(ces.n, locale)];
  const range = shareRange(ces, language);
  return {
    nl: `${share} van ${n} klanten vond het gemakkelijk: 5, 6 of 7 op een schaal van 7 (${range}). Het gemiddelde is ${effortText(mean, language)}.`,
    en: `${share} of ${n} customers found it easy: 5, 6 or 7 on a scale of 7 (${range}). The mean is ${effortText(mean, language)}.`,
  }[locale];
}

/** What a contact is taken to cost, and who said so. */
export function explainPrice(
  effort: Pick<Effort, "assumption" | "price" | "scenarioName" | "currency">,
  locale: Locale,
): string {
  const { assumption, price, scenarioName, currency } = effort;
  if (assumption === null) {
    return {
      nl: "Wat een contact kost is nog niet gezegd, dus staan hier geen bedragen.",
      en: "Nobody has said yet what a contact costs, so there are no amounts here.",
    }[locale];
  }
  const money = (value: number) => formatMoney(value, currency, locale);
  const range = price && between(money(price.low), money(price.high), locale);
  if (assumption.source === "scenario") {
    return {
      nl: `Aanname: een contact kost ${range}. Dat is de prijs van scenario “${scenarioName}” op het bestuursoverzicht, met 20% naar beide kanten.`,
      en: `Assumed: a contact costs ${range}. That is the price of scenario “${scenarioName}” on the board summary, with 20% either way.`,
    }[locale];
  }
  const hour = between(money(assumption.hourLower), money(assumption.hourUpper), locale);
  const contact =
    range === null
      ? {
          nl: "Van geen contact is bekend hoe lang het duurde.",
          en: "Of no contact is known how long it took.",
        }
      : { nl: `Een contact kost dan ${range}.`, en: `A contact then costs ${range}.` };
  return {
    nl: `Aanname: een uur werk kost ${hour}. ${contact.nl}`,
    en: `Assumed: an hour of work costs ${hour}. ${contact.en}`,
  }[locale];
}

/** What the repeats cost, always as a range; null without an assumption. */
export function explainRepeatCost(
  { costs, currency }: Pick<Effort, "costs" | "currency">,
  locale: Locale,
): string | null {
  const { repeats } = costs;
  if (repeats === null) return null;
  const money = (value: number) => formatMoney(roundToTwoDigits(value), currency, locale, 0);
  const range = between(money(repeats.low), money(repeats.high), locale);
  return {
    nl: `De herhaalde contacten kostten ${range}, als deze aanname klopt.`,
    en: `The repeat contacts cost ${range}, if this assumption holds.`,
  }[locale];
}
