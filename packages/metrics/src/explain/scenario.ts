import type { Locale } from "../format";
import { formatCount, formatMoney, formatNumber, formatValue } from "../format";
import type { ScenarioOutcome } from "../outcome/scenario";
import { between } from "./range";
import { explainRefusal } from "./refusal";
import { roundToTwoDigits } from "./worth";

/** What a scenario comes to: always a range, in two significant digits, and that it rests on its assumptions. */
export function explainScenario(
  outcome: ScenarioOutcome,
  locale: Locale,
  { currency }: { currency: string },
): string {
  if (outcome.status !== "ok") return explainRefusal(outcome.status, locale);
  const money = (value: number) => formatMoney(roundToTwoDigits(value), currency, locale, 0);
  const count = (value: number) => formatCount(roundToTwoDigits(value), locale);
  const range = between(money(outcome.total.low), money(outcome.total.high), locale);
  const people = between(count(outcome.customers.low), count(outcome.customers.high), locale);
  if (outcome.kind === "revenue-at-risk") {
    return {
      nl: `Er kan ${range} omzet per jaar weglopen, met ${people} klanten. Dat geldt als deze aannames kloppen en slechte ervaringen echt de oorzaak zijn.`,
      en: `Revenue of ${range} a year may be lost, with ${people} customers. That holds if these assumptions do and bad experiences are the cause.`,
    }[locale];
  }
  const chance = formatValue(outcome.chanceOfGain, "share", locale);
  return {
    nl: `Na aftrek van de kosten blijft er ${range} over; er blijven ${people} klanten meer. In ${chance} van de gevallen komt er meer binnen dan het kost, als deze aannames kloppen.`,
    en: `After costs ${range} is left; ${people} more customers stay. In ${chance} of the cases more comes in than goes out, if these assumptions hold.`,
  }[locale];
}

/** The net result per unit of cost: "1.2 to 3.4 times the cost"; null where nothing is spent. */
export function nameReturnRatio(outcome: ScenarioOutcome, locale: Locale): string | null {
  if (outcome.status !== "ok" || outcome.ratio === null) return null;
  const [low, high] = [outcome.ratio.low, outcome.ratio.high].map((value) => formatNumber(value, locale, 1));
  return { nl: `${low} tot ${high} keer de kosten`, en: `${low} to ${high} times the cost` }[locale];
}
