import type { Locale } from "../format";
import {
  formatCount,
  formatDuration,
  formatInterval,
  formatMoney,
  formatNumber,
  formatValue,
} from "../format";
import type { LeaveRisk, LeaveRiskFromKm } from "../outcome/leave-risk";
import type { ReturnOnService } from "../outcome/return-on-service";
import type { RevenueAtRisk } from "../outcome/revenue-at-risk";
import type { ErlangA } from "../stats/erlang-a";
import type { ErlangC } from "../stats/erlang-c";
import { explainRefusal } from "./refusal";

/** The chance of leaving after some bad experiences, and whether it is borrowed. */
export function explainLeaveRisk(result: LeaveRisk, locale: Locale, index: number): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const times = formatCount(result.badExperiences[index] ?? 0, locale);
  const chance = formatValue(result.monotone[index] ?? null, "share", locale);
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  const range = formatInterval({ lower, upper, unit: "share" }, locale);
  const borrowed = !result.borrowed[index]
    ? ""
    : locale === "nl"
      ? " Geleend uit een enquête, tot er genoeg eigen klanten zijn."
      : " Borrowed from a survey, until there are enough own customers.";
  return locale === "nl"
    ? `Na ${times} slechte ervaringen vertrekt ${chance} (${range}).${borrowed}`
    : `After ${times} bad experiences ${chance} leave (${range}).${borrowed}`;
}

/** The same for one group that was followed over time. */
export function explainLeaveRiskFromKm(result: LeaveRiskFromKm, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const chance = formatValue(result.posteriorMean, "share", locale);
  const range = formatInterval({ ...result, unit: "share" }, locale);
  return locale === "nl" ? `${chance} vertrekt (${range}).` : `${chance} leave (${range}).`;
}

/** Rounds to two significant digits: more would pretend to a certainty that is not there. */
export function roundToTwoDigits(value: number): number {
  if (value === 0) return 0;
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / scale) * scale;
}

/** Always a range, two significant digits, and what must be true for it. Values are in minor units. */
export function explainRevenueAtRisk(result: RevenueAtRisk, locale: Locale, currency: string): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const money = (value: number): string => formatMoney(roundToTwoDigits(value), currency, locale, 0);
  const [low, high] = [money(result.mc.p10), money(result.mc.p90)];
  return locale === "nl"
    ? `Tussen ${low} en ${high} omzet per jaar, als deze verbanden oorzakelijk zijn.`
    : `Between ${low} and ${high} revenue a year, if these links are causal.`;
}

/** What keeping customers brings in, net of what it costs. */
export function explainReturnOnService(result: ReturnOnService, locale: Locale, currency: string): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const net = formatMoney(roundToTwoDigits(result.net), currency, locale, 0);
  const ratio = result.returnRatio === null ? "" : ` (${formatNumber(result.returnRatio, locale, 1)} ×)`;
  return locale === "nl" ? `Levert netto ${net} op${ratio}.` : `Yields ${net} net${ratio}.`;
}

/** What staffing would give, with customers who give up. */
export function explainErlangA(result: ErlangA, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const share = formatValue(result.serviceLevelOffered, "share", locale);
  const lost = formatValue(result.pAbandon, "share", locale);
  return locale === "nl"
    ? `${share} krijgt op tijd antwoord; ${lost} haakt af. Geldt niet voor chat met meer klanten tegelijk en niet voor e-mail.`
    : `${share} are answered in time; ${lost} give up. Does not hold for chat with several customers at once, nor for e-mail.`;
}

/** The pessimistic view in which nobody hangs up. */
export function explainErlangC(result: ErlangC, locale: Locale): string {
  if (result.status === "error") return explainRefusal(result.status, locale);
  if (result.status === "unstable") {
    const agents = formatCount(result.minimumAgents, locale);
    const least =
      locale === "nl" ? `Minstens ${agents} medewerkers nodig.` : `At least ${agents} agents needed.`;
    return `${explainRefusal(result.status, locale)} ${least}`;
  }
  const share = formatValue(result.serviceLevel, "share", locale);
  const wait = formatDuration(result.asa, locale);
  return locale === "nl"
    ? `Als niemand ophangt krijgt ${share} op tijd antwoord; gemiddeld wachten duurt ${wait}.`
    : `If nobody hangs up, ${share} are answered in time; the mean wait is ${wait}.`;
}
