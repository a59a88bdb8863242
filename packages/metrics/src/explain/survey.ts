import type { Locale } from "../format";
import { formatCount, formatNumber, formatValue } from "../format";
import { canOrderTeams, canShowGroup } from "../policy";
import type { CronbachAlpha } from "../stats/cronbach-alpha";
import type { Enps } from "../stats/enps";
import type { Icc } from "../stats/icc";
import type { Rwg, RwgJ } from "../stats/rwg";
import type { suppress } from "../stats/suppress";
import { rangeOfNumbers } from "./range";
import { explainRefusal } from "./refusal";

const DECIMALS = 2;
/** From here on items, or people, are taken to agree (Nunnally 1978; James, Demaree & Wolf 1984). */
const ENOUGH = 0.7;

/** Whether the items of a score measure one thing. */
export function explainCronbachAlpha(result: CronbachAlpha, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const alpha = formatNumber(result.alpha, locale, DECIMALS);
  const enough = formatNumber(ENOUGH, locale, DECIMALS);
  const isGood = result.alpha >= ENOUGH;
  return {
    nl: `De vragen horen ${isGood ? "goed" : "niet goed genoeg"} bij elkaar voor één score (${alpha}; goed is ${enough} of meer).`,
    en: `The questions hang together ${isGood ? "well" : "too little"} for one score (${alpha}; ${enough} or more is good).`,
  }[locale];
}

/** Whether teams differ, and whether their scores may be put in order. */
export function explainIcc(result: Icc, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const share = formatValue(result.icc1Reported, "share", locale);
  const order = canOrderTeams(result.icc2Reported)
    ? ""
    : {
        nl: " Teamscores zijn te onzeker om op volgorde te zetten.",
        en: " Team scores are too unreliable to rank.",
      }[locale];
  return {
    nl: `${share} van de verschillen in antwoorden zit tussen teams.${order}`,
    en: `${share} of the differences in answers lies between teams.${order}`,
  }[locale];
}

/** How far a team agrees with itself on one item. */
export function explainRwg(result: Rwg, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return agreementSentence(result.rwg, locale);
}

/** The same on several items together. */
export function explainRwgJ(result: RwgJ, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return agreementSentence(result.rwgJ, locale);
}

function agreementSentence(agreement: number, locale: Locale): string {
  const size = formatNumber(agreement, locale, DECIMALS);
  const enough = formatNumber(ENOUGH, locale, DECIMALS);
  const isEnough = agreement >= ENOUGH;
  return {
    nl: `Het team is het ${isEnough ? "genoeg" : "te weinig"} eens voor een teamscore (${size}; genoeg is ${enough} of meer).`,
    en: `The team agrees ${isEnough ? "enough" : "too little"} for a team score (${size}; ${enough} or more is enough).`,
  }[locale];
}

/** Would recommend, with how wide its range is; below five answers nothing but that. */
export function explainEnps(result: Enps, locale: Locale): string {
  if (result.status !== "ok" || !canShowGroup(result.n)) {
    return explainRefusal(result.status === "ok" ? "insufficient" : result.status, locale);
  }
  const score = formatNumber(result.score, locale);
  const range = rangeOfNumbers(result.lower, result.upper, 0, locale);
  const either = formatNumber((result.upper - result.lower) / 2, locale);
  const n = formatCount(result.n, locale);
  return {
    nl: `Zou aanbevelen: ${score}, uit ${n} antwoorden. Dat kan ongeveer ${either} punten hoger of lager zijn (${range}).`,
    en: `Would recommend: ${score}, from ${n} answers. That may be about ${either} points higher or lower (${range}).`,
  }[locale];
}

/** Why some groups are not shown. */
export function explainSuppress(result: ReturnType<typeof suppress>, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { length } = result.hidden;
  if (length === 0) return { nl: "Alle groepen zijn zichtbaar.", en: "All groups are visible." }[locale];
  const hidden = formatCount(length, locale);
  return {
    nl: `${hidden} ${length === 1 ? "groep is" : "groepen zijn"} verborgen, zodat niemand te herkennen is.`,
    en: `${hidden} ${length === 1 ? "group is" : "groups are"} hidden, so that nobody can be recognised.`,
  }[locale];
}
