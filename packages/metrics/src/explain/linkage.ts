import type { Locale } from "../format";
import { formatCount, formatNumber, formatValue } from "../format";
import type { Word } from "../kpi/figure";
import { canOrderTeams } from "../policy";
import type { Correlation } from "../stats/correlation";
import type { CronbachAlpha } from "../stats/cronbach-alpha";
import type { Enps } from "../stats/enps";
import type { Icc } from "../stats/icc";
import type { PanelFe } from "../stats/panel-fe";
import type { Rwg } from "../stats/rwg";
import type { Suppression } from "../stats/suppress";
import type { WildBootstrap } from "../stats/wild-cluster-bootstrap";
import { explainRefusal } from "./refusal";

/** Names of the two sides as a sentence needs them, such as "engagement" and "resolution". */
export type LinkNames = { driver: string; outcome: string; word: Word };

const DECIMALS = 2;

/** "In periods when a team's engagement was 1 point higher, its resolution was 0.10 higher. This is an association." */
export function explainPanelFe(result: PanelFe, locale: Locale, names: LinkNames): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  if (names.word === "not enough data") return explainRefusal("insufficient", locale);
  const { driver, outcome } = names;
  if (names.word === "noise") {
    return locale === "nl"
      ? `Geen samenhang gevonden tussen ${driver} en ${outcome}.`
      : `No link found between ${driver} and ${outcome}.`;
  }
  const [slope, low, high] = [result.coef[0], result.lower[0], result.upper[0]].map((value) =>
    formatNumber(value ?? 0, locale, DECIMALS),
  );
  return locale === "nl"
    ? `In perioden waarin ${driver} in een team 1 punt hoger was, was ${outcome} ${slope} hoger (tussen ${low} en ${high}). Dit is een samenhang, geen bewijs van oorzaak.`
    : `In periods when a team's ${driver} was 1 point higher, its ${outcome} was ${slope} higher (between ${low} and ${high}). This is an association.`;
}

/** Whether the later score says as much as the earlier one: then results may be lifting engagement. */
export function explainPanelLags(result: PanelFe, locale: Locale, names: LinkNames): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const tOf = (term: string): number => {
    const index = result.terms.findIndex((name) => name.includes(term));
    return index < 0 ? 0 : Math.abs((result.coef[index] ?? 0) / (result.seCR2[index] ?? 1));
  };
  if (tOf("_lead") < tOf("_lag")) return explainPanelFe(result, locale, names);
  return locale === "nl"
    ? `Goede resultaten kunnen ${names.driver} verhogen in plaats van omgekeerd.`
    : `Good results may be lifting ${names.driver} rather than the reverse.`;
}

/** What the check for few teams came to. */
export function explainWildClusterBootstrap(result: WildBootstrap, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const p = formatNumber(result.p, locale, 3);
  const draws = formatCount(result.draws, locale);
  return locale === "nl"
    ? `Bij ${draws} herhalingen van toeval kwam zo'n uitkomst met kans ${p} voor.`
    : `In ${draws} repetitions of chance such a result had a probability of ${p}.`;
}

/** Two series side by side, on team means or changes. */
export function explainCorrelation(result: Correlation, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const { r, p } = result.pearson;
  const size = formatNumber(r, locale, DECIMALS);
  const isChance = p >= 0.05;
  if (locale === "nl")
    return `Correlatie ${size}: ${isChance ? "kan toeval zijn" : "meer dan toeval"}. Dit is een samenhang.`;
  return `Correlation ${size}: ${isChance ? "could be chance" : "more than chance"}. This is an association.`;
}

/** Whether the items of a score measure one thing. */
export function explainCronbachAlpha(result: CronbachAlpha, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const alpha = formatNumber(result.alpha, locale, DECIMALS);
  const isGood = result.alpha >= 0.7;
  if (locale === "nl") return `De vragen hangen ${isGood ? "goed" : "matig"} samen (alfa ${alpha}).`;
  return `The questions hang together ${isGood ? "well" : "only moderately"} (alpha ${alpha}).`;
}

/** Whether teams differ, and whether their scores may be put in order. */
export function explainIcc(result: Icc, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const share = formatValue(result.icc1Reported, "share", locale);
  const order = canOrderTeams(result.icc2Reported)
    ? ""
    : locale === "nl"
      ? " De teamscores zijn te onzeker om op volgorde te zetten."
      : " Team scores are too unreliable to rank.";
  return locale === "nl"
    ? `${share} van de verschillen in antwoorden ligt tussen teams.${order}`
    : `${share} of the differences in answers lies between teams.${order}`;
}

/** How far a team agrees with itself. */
export function explainRwg(result: Rwg, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const agreement = formatNumber(result.rwg, locale, DECIMALS);
  const isEnough = result.rwg >= 0.7;
  if (locale === "nl")
    return `Het team is het ${isEnough ? "genoeg" : "te weinig"} eens voor een teamscore (${agreement}).`;
  return `The team agrees ${isEnough ? "enough" : "too little"} for a team score (${agreement}).`;
}

/** Would recommend, with its wide range. */
export function explainEnps(result: Enps, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [score, low, high] = [result.score, result.lower, result.upper].map((value) =>
    formatNumber(value, locale),
  );
  const n = formatCount(result.n, locale);
  return locale === "nl"
    ? `Zou aanbevelen: ${score} uit ${n} antwoorden (waarschijnlijk ${low} tot ${high}).`
    : `Would recommend: ${score} from ${n} answers (probably ${low} to ${high}).`;
}

/** Why some groups are not shown. */
export function explainSuppress(result: Suppression, locale: Locale): string {
  if (result.hidden.length === 0)
    return locale === "nl" ? "Alle groepen zijn zichtbaar." : "All groups are visible.";
  const hidden = formatCount(result.hidden.length, locale);
  return locale === "nl"
    ? `${hidden} groepen zijn verborgen zodat niemand te herkennen is.`
    : `${hidden} groups are hidden so that nobody can be recognised.`;
}
