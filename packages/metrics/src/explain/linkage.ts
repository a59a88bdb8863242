import type { Locale } from "../format";
import { formatNumber, formatValue } from "../format";
import type { Word } from "../kpi/figure";
import type { PanelFe } from "../stats/panel-fe";
import type { TeamSlopes } from "../stats/team-slopes";
import type { WildBootstrap } from "../stats/wild-cluster-bootstrap";
import { rangeOfNumbers } from "./range";
import { explainRefusal } from "./refusal";

/** Names of the two sides as a sentence needs them, such as "engagement" and "resolution". */
export type LinkNames = { driver: string; outcome: string };
/** What the whole family of tests came to for this one. */
export type Link = LinkNames & { word: Word };

const DECIMALS = 2;

/** "In periods when a team's engagement was 1 point higher, its resolution was 1.30 higher … This is an association." */
export function explainPanelFe(result: PanelFe, locale: Locale, { driver, outcome, word }: Link): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [slope, lower, upper] = [result.coef[0], result.lower[0], result.upper[0]];
  const isMissing = slope === undefined || lower === undefined || upper === undefined;
  if (word === "not enough data" || isMissing) return explainRefusal("insufficient", locale);
  if (word === "noise") {
    return {
      nl: `Er is geen samenhang gevonden tussen ${driver} en ${outcome}.`,
      en: `No link was found between ${driver} and ${outcome}.`,
    }[locale];
  }
  const size = formatNumber(Math.abs(slope), locale, DECIMALS);
  const range = rangeOfNumbers(lower, upper, DECIMALS, locale);
  return {
    nl: `In perioden waarin ${driver} in een team 1 punt hoger was, was ${outcome} ${size} ${slope < 0 ? "lager" : "hoger"} (${range}). Dit is een samenhang, geen bewijs van oorzaak.`,
    en: `In periods when a team's ${driver} was 1 point higher, its ${outcome} was ${size} ${slope < 0 ? "lower" : "higher"} (${range}). This is an association.`,
  }[locale];
}

/** The same over time; if the later score says as much as the earlier one, results may be lifting engagement. */
export function explainPanelLags(result: PanelFe, locale: Locale, link: Link): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const said = explainPanelFe(result, locale, link);
  const isLead = (name: string) => name.includes("_lead");
  const [lead, lag] = [strengthOf(result, isLead), strengthOf(result, (name) => !isLead(name))];
  if (link.word !== "signal" || lead === null || lead < (lag ?? 0)) return said;
  return {
    nl: `${said} Let op: goede resultaten kunnen ${link.driver} verhogen in plaats van andersom.`,
    en: `${said} Note: good results may be lifting ${link.driver} rather than the reverse.`,
  }[locale];
}

/** The size of t of the first term of a kind; null without such a term. The same period has no "_lag" in its name. */
function strengthOf(result: PanelFe & { status: "ok" }, isKind: (name: string) => boolean): number | null {
  const index = result.terms.findIndex(isKind);
  const [coef, error] = [result.coef[index], result.seCR2[index]];
  return coef === undefined || !error ? null : Math.abs(coef / error);
}

/** How much the link differs between teams; never one team's own. */
export function explainTeamSlopes({ shrunk }: TeamSlopes, locale: Locale, names: LinkNames): string {
  if (shrunk.status !== "ok") return explainRefusal(shrunk.status, locale);
  const { driver, outcome } = names;
  const middle = formatNumber(shrunk.mu, locale, DECIMALS);
  const spread = formatNumber(Math.sqrt(shrunk.tau2), locale, DECIMALS);
  const isSame = shrunk.tau2 === 0;
  return {
    nl: `Over alle teams hoort 1 punt meer ${driver} bij een verschil van ${middle} in ${outcome}; ${isSame ? "dat verschilt niet zichtbaar tussen teams" : `tussen teams loopt dat ongeveer ${spread} uiteen`}.`,
    en: `Over all teams 1 point more ${driver} goes with a difference of ${middle} in ${outcome}; ${isSame ? "teams do not visibly differ in that" : `between teams that varies by about ${spread}`}.`,
  }[locale];
}

/** What the check for few teams came to. */
export function explainWildClusterBootstrap(result: WildBootstrap, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const chance = formatValue(result.p, "share", locale, 1);
  return {
    nl: `Als er geen samenhang is, geeft toeval toch in ${chance} van de gevallen zo'n uitkomst.`,
    en: `If there is no link, chance still gives such a result in ${chance} of cases.`,
  }[locale];
}
