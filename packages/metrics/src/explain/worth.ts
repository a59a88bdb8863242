import type { Locale } from "../format";
import { formatCount, formatMoney, formatNumber, formatValue } from "../format";
import type { CustomersAtRisk } from "../outcome/customers-at-risk";
import type { LeaveRisk, LeaveRiskFromKm } from "../outcome/leave-risk";
import type { ReturnOnService } from "../outcome/return-on-service";
import type { RevenueAtRisk } from "../outcome/revenue-at-risk";
import { between, rangeIn } from "./range";
import { explainRefusal } from "./refusal";

const BORROWED = {
  nl: " Dit is geleend uit een enquête, tot er genoeg eigen klanten zijn.",
  en: " This is borrowed from a survey, until there are enough own customers.",
} as const;

/** The chance of leaving after some bad experiences, and whether it is borrowed. */
export function explainLeaveRisk(result: LeaveRisk, locale: Locale, { index }: { index: number }): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const [times, mean] = [result.badExperiences[index], result.monotone[index]];
  if (times === undefined || mean === undefined) return explainRefusal("insufficient", locale);
  const chance = formatValue(mean, "share", locale);
  const [lower = null, upper = null] = [result.lower[index], result.upper[index]];
  const range = rangeIn("share", { lower, upper }, locale);
  const borrowed = result.borrowed[index] ? BORROWED[locale] : "";
  return {
    nl: `${afterTimes(times, "nl")} vertrekt ongeveer ${chance} (${range}).${borrowed}`,
    en: `${afterTimes(times, "en")} about ${chance} leave (${range}).${borrowed}`,
  }[locale];
}

function afterTimes(times: number, locale: Locale): string {
  if (times === 0) return { nl: "Zonder slechte ervaring", en: "Without a bad experience" }[locale];
  const count = formatCount(times, locale);
  return {
    nl: `Na ${count} slechte ${times === 1 ? "ervaring" : "ervaringen"}`,
    en: `After ${count} bad ${times === 1 ? "experience" : "experiences"}`,
  }[locale];
}

/** The same for one group that was followed over time. */
export function explainLeaveRiskFromKm(result: LeaveRiskFromKm, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const chance = formatValue(result.posteriorMean, "share", locale);
  const range = rangeIn("share", result, locale);
  return {
    nl: `Ongeveer ${chance} vertrekt in deze periode (${range}).`,
    en: `About ${chance} leave in this period (${range}).`,
  }[locale];
}

/** Rounds to two significant digits: more would pretend to a certainty that is not there. */
export function roundToTwoDigits(value: number): number {
  if (value === 0) return 0;
  const scale = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1);
  return Math.round(value / scale) * scale;
}

const NOTHING_AT_RISK = {
  nl: "Uit deze gegevens blijkt geen omzet die door slechte ervaringen weg kan lopen.",
  en: "These data show no revenue that may be lost because of bad experiences.",
} as const;

/** How many customers may leave because of what they went through, as a range, and of how many. */
export function explainCustomersAtRisk(result: CustomersAtRisk, locale: Locale): string {
  const customers = formatCount(result.customers, locale);
  const has = {
    nl: `${customers} van de klanten die er nog zijn, ${result.customers === 1 ? "heeft" : "hebben"} een slechte ervaring gehad.`,
    en: `${customers} of the customers who are still there ${result.customers === 1 ? "has" : "have"} had a bad experience.`,
  }[locale];
  if (result.leaving === null || result.leaving.upper <= 0) return has;
  const count = (value: number) => formatCount(roundToTwoDigits(Math.max(0, value)), locale);
  const range = between(count(result.leaving.lower), count(result.leaving.upper), locale);
  return {
    nl: `${has} Daarvan gaan er naar verwachting ${range} meer weg dan zonder die ervaringen.`,
    en: `${has} Of these ${range} more are expected to leave than without those experiences.`,
  }[locale];
}

/** Always a range, two significant digits, and what must be true for it. Values are in minor units. */
export function explainRevenueAtRisk(
  result: RevenueAtRisk,
  locale: Locale,
  { currency }: { currency: string },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const money = (value: number): string => formatMoney(roundToTwoDigits(value), currency, locale, 0);
  if (result.mc.p90 <= 0) return NOTHING_AT_RISK[locale];
  // Less than nothing cannot be lost: the lowest that the data allow is then none at all.
  const [low, high] = [money(Math.max(0, result.mc.p10)), money(result.mc.p90)];
  return {
    nl: `Tussen ${low} en ${high} omzet per jaar kan weglopen, als slechte ervaringen echt de oorzaak van vertrek zijn.`,
    en: `Between ${low} and ${high} of revenue a year may be lost, if these links are causal.`,
  }[locale];
}

/** What keeping customers brings in, net of what it costs. */
export function explainReturnOnService(
  result: ReturnOnService,
  locale: Locale,
  { currency }: { currency: string },
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const net = formatMoney(roundToTwoDigits(Math.abs(result.net)), currency, locale, 0);
  const isLoss = result.net < 0;
  const ratio = result.returnRatio === null ? null : formatNumber(result.returnRatio, locale, 1);
  return {
    nl: `${isLoss ? "Kost" : "Levert"} na aftrek van de kosten ongeveer ${net}${isLoss ? "" : " op"}${ratio === null ? "" : `, netto ${ratio} keer de kosten`}. Dat geldt als deze aannames kloppen.`,
    en: `${isLoss ? "Loses" : "Yields"} about ${net} after costs${ratio === null ? "" : `, net ${ratio} times the cost`}. That holds if these assumptions do.`,
  }[locale];
}
