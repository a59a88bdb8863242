import type { Locale } from "../format";
import { formatCount, formatNumber } from "../format";
import { type KpiId, kpiOf, type Localized } from "../kpi";
import { ASYMMETRY_CUTS, type Asymmetry, type AsymmetryClass } from "../outcome/asymmetry";
import { FEWEST_EITHER_WAY } from "../outcome/driver";
import type { Estimate } from "../outcome/driver-analysis";
import { rangeOfNumbers, startSentence } from "./range";

const CLASSES: Readonly<Record<AsymmetryClass, Localized>> = {
  dissatisfier: { nl: "slecht doet meer kwaad dan goed doet", en: "bad hurts more than good helps" },
  satisfier: { nl: "goed doet meer dan slecht kwaad doet", en: "good helps more than bad hurts" },
  linear: { nl: "slecht en goed wegen ongeveer even zwaar", en: "bad and good weigh about the same" },
  none: { nl: "geen van beide kanten heeft een zichtbaar effect", en: "neither side has a visible effect" },
};

/** "Dissatisfier", as a word beside a KPI. */
export function nameAsymmetryClass(kind: AsymmetryClass, locale: Locale): string {
  return {
    dissatisfier: { nl: "Ergernis", en: "Dissatisfier" },
    satisfier: { nl: "Plus", en: "Satisfier" },
    linear: { nl: "In de maat", en: "Linear" },
    none: { nl: "Geen effect", en: "No effect" },
  }[kind][locale];
}

/** The same in a few words more. */
export function describeAsymmetryClass(kind: AsymmetryClass, locale: Locale): string {
  return startSentence(CLASSES[kind][locale]);
}

/** What bad and very good contacts do to the answer, against those in between. */
export function explainAsymmetry(found: Asymmetry, locale: Locale): string {
  const name = kpiOf(found.kpi).name[locale];
  if (found.status !== "ok") {
    const few = formatCount(FEWEST_EITHER_WAY, locale);
    return {
      nl: `${name}: onvoldoende gegevens; slecht, ertussenin en heel goed vragen elk minstens ${few} antwoorden.`,
      en: `${name}: not enough data; bad, in between and very good each take at least ${few} answers.`,
    }[locale];
  }
  const { penalty, reward } = found;
  return {
    nl: `${name}: ${CLASSES[found.class].nl}. Slecht: ${changeOf(penalty, "nl")}; heel goed: ${changeOf(reward, "nl")}.`,
    en: `${name}: ${CLASSES[found.class].en}. Bad: ${changeOf(penalty, "en")}; very good: ${changeOf(reward, "en")}.`,
  }[locale];
}

function changeOf({ value, lower, upper }: Estimate, locale: Locale): string {
  const points = { nl: "punt", en: "points" }[locale];
  return `${signed(value, locale)} ${points} (${rangeOfNumbers(lower, upper, 2, locale)})`;
}

/** "−0.54 (−0.56 – −0.52)", for a table. */
export function nameChange({ value, lower, upper }: Estimate, locale: Locale): string {
  return `${signed(value, locale)} (${signed(lower, locale)} – ${signed(upper, locale)})`;
}

function signed(value: number, locale: Locale): string {
  const text = formatNumber(value, locale, 2);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** By which fixed cut-offs a contact is bad or very good for a KPI. */
export function nameAsymmetryCuts(kpi: KpiId, locale: Locale): string {
  const { speed, friendliness } = ASYMMETRY_CUTS;
  const cuts: Record<KpiId, Localized> = {
    "response-speed": {
      nl: `slecht: langer dan ${speed.lowAbove} keer de belofte gewacht; heel goed: hooguit ${formatNumber(speed.highUpTo * 100, "nl")}% van de belofte`,
      en: `bad: waited more than ${speed.lowAbove} times the promise; very good: at most ${formatNumber(speed.highUpTo * 100, "en")}% of the promise`,
    },
    resolution: {
      nl: "slecht: niet opgelost; heel goed: opgelost in het eerste contact; ertussenin: opgelost, maar het was niet het eerste contact erover",
      en: "bad: not solved; very good: solved in the first contact; in between: solved, but not the first contact about it",
    },
    friendliness: {
      nl: `slecht: ${friendliness.lowUpTo} of lager; heel goed: ${friendliness.highFrom} of hoger`,
      en: `bad: ${friendliness.lowUpTo} or lower; very good: ${friendliness.highFrom} or higher`,
    },
    availability: {
      nl: "is bij een antwoord alleen goed of slecht: net daarvoor opgehangen of niet",
      en: "is only good or bad for an answer: gave up just before or not",
    },
  };
  return cuts[kpi][locale];
}
