import type { Locale } from "../format";
import { formatCount, formatNumber, formatValue } from "../format";
import { type KpiId, kpiOf, type Localized } from "../kpi";
import type { DriverOutcome, LeftOutDriver } from "../outcome/driver";
import type { Driver, DriverAnalysis, Estimate } from "../outcome/driver-analysis";
import { minimumForDrivers } from "../policy";
import { SAME_SOURCE } from "./drivers";
import {
  between,
  includesNothing,
  pointsOf,
  rangeIn,
  rangeOfNumbers,
  rangeOfPoints,
  startSentence,
} from "./range";

/** As they stand inside a sentence. */
const OUTCOMES: Readonly<Record<DriverOutcome, Localized>> = {
  staying: { nl: "blijven", en: "staying" },
  recommending: { nl: "aanbevelen", en: "recommending" },
  satisfaction: { nl: "tevredenheid", en: "satisfaction" },
};

export function nameDriverOutcome(outcome: DriverOutcome, locale: Locale): string {
  return OUTCOMES[outcome][locale];
}

const nameOf = (kpi: KpiId, locale: Locale): string => kpiOf(kpi).name[locale].toLowerCase();

/** Which KPI weighs most for an outcome, that several cannot be told apart, or why nothing can be said. */
export function explainDriverAnalysis(
  analysis: DriverAnalysis,
  locale: Locale,
  { outcome }: { outcome: DriverOutcome },
): string {
  const what = nameDriverOutcome(outcome, locale);
  if (analysis.status !== "ok") return explainTooLittle(analysis, locale, outcome);
  if (analysis.word === "noise") {
    return {
      nl: `Voor ${what} is geen verschil te zien: wat de KPI's samen verklaren kan toeval zijn.`,
      en: `For ${what} no difference can be seen: what the KPIs explain together may be chance.`,
    }[locale];
  }
  const [first] = analysis.drivers;
  const names = analysis.leading.map((kpi) => nameOf(kpi, locale));
  if (first === undefined || names.length === analysis.drivers.length) {
    return {
      nl: `Voor ${what} zijn de KPI's niet van elkaar te scheiden: hun marges overlappen elkaar.`,
      en: `For ${what} the KPIs can't be separated: their ranges overlap.`,
    }[locale];
  }
  if (names.length > 1) {
    const together = listOf(names, locale);
    return {
      nl: `Voor ${what} wegen ${together} het meest; ze zijn niet van elkaar te scheiden.`,
      en: `For ${what} ${together} weigh most; they can't be separated.`,
    }[locale];
  }
  const share = formatValue(first.share.value, "share", locale);
  const range = rangeIn("share", first.share, locale);
  return {
    nl: `Voor ${what} weegt ${nameOf(first.kpi, "nl")} het meest: ${share} van wat de KPI's samen verklaren (${range}).`,
    en: `For ${what} ${nameOf(first.kpi, "en")} weighs most: ${share} of what the KPIs explain together (${range}).`,
  }[locale];
}

function explainTooLittle(
  { lacks, answered, n }: Extract<DriverAnalysis, { status: "insufficient" }>,
  locale: Locale,
  outcome: DriverOutcome,
): string {
  const start = `${startSentence(nameDriverOutcome(outcome, locale))}: ${{ nl: "onvoldoende gegevens", en: "not enough data" }[locale]}.`;
  const rows = rowsOf(outcome, answered, locale);
  const minimum = formatCount(minimumForDrivers(2), locale);
  const why = {
    rows: {
      nl: `Er zijn ${rows}; een vergelijking vraagt er minstens ${minimum}.`,
      en: `There are ${rows}; a comparison takes at least ${minimum}.`,
    },
    drivers: {
      nl: "Er zijn geen twee KPI's waarvan genoeg bekend is om ze te vergelijken.",
      en: "There are no two KPIs of which enough is known to compare them.",
    },
    outcomes: {
      nl:
        outcome === "staying"
          ? `Van ${rowsOf(outcome, n, "nl")} vertrokken er te weinig.`
          : "De antwoorden verschillen niet.",
      en:
        outcome === "staying" ? `Of ${rowsOf(outcome, n, "en")} too few left.` : "The answers do not differ.",
    },
  }[lacks][locale];
  return `${start} ${why}`;
}

function rowsOf(outcome: DriverOutcome, n: number, locale: Locale): string {
  const count = formatCount(n, locale);
  const isOne = n === 1;
  if (outcome === "staying") {
    return `${count} ${{ nl: isOne ? "klant" : "klanten", en: isOne ? "customer" : "customers" }[locale]}`;
  }
  return `${count} ${{ nl: isOne ? "antwoord" : "antwoorden", en: isOne ? "answer" : "answers" }[locale]}`;
}

function listOf(names: readonly string[], locale: Locale): string {
  const and = { nl: "en", en: "and" }[locale];
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

/** What one KPI does for the outcome, with its range. */
export function explainDriver(
  { kpi, effect }: Driver,
  locale: Locale,
  { outcome }: { outcome: DriverOutcome },
): string {
  const name = startSentence(nameOf(kpi, locale));
  if (effect === null) {
    return {
      nl: `${name}: het verschil in kans is niet te schatten.`,
      en: `${name}: the difference in chance cannot be estimated.`,
    }[locale];
  }
  const mayBeChance = includesNothing(effect);
  const verdict = mayBeChance ? { nl: "; dat kan toeval zijn", en: "; that may be chance" }[locale] : "";
  if (outcome === "staying") {
    const size = pointsOf(effect.value, locale);
    const range = rangeOfPoints(effect, locale);
    const isLess = effect.value < 0;
    return {
      nl: `${name}: van de klanten bij wie het altijd goed ging blijft ${size} ${isLess ? "minder" : "meer"} dan van wie het nooit goed ging (${range})${verdict}.`,
      en: `${name}: of the customers for whom it always went well ${size} ${isLess ? "less" : "more"} stay than of those for whom it never did (${range})${verdict}.`,
    }[locale];
  }
  const size = formatNumber(Math.abs(effect.value), locale, 2);
  const range = rangeOfNumbers(effect.lower, effect.upper, 2, locale);
  const higher = { nl: effect.value < 0 ? "lager" : "hoger", en: effect.value < 0 ? "lower" : "higher" }[
    locale
  ];
  return {
    nl: `${name}: waar het goed ging, is het antwoord ${size} punt ${higher} (${range})${verdict}.`,
    en: `${name}: where it went well, the answer is ${size} points ${higher} (${range})${verdict}.`,
  }[locale];
}

/** How much the KPIs explain together, of how many rows. */
export function explainDriverBasis(
  analysis: DriverAnalysis,
  locale: Locale,
  { outcome }: { outcome: DriverOutcome },
): string {
  const { answered, n, customers } = analysis;
  const rows = rowsOf(outcome, n, locale);
  const of =
    outcome === "staying"
      ? ""
      : {
          nl: ` van ${formatCount(customers, "nl")} klanten`,
          en: ` of ${formatCount(customers, "en")} customers`,
        }[locale];
  const missing =
    n < answered
      ? {
          nl: ` Bij ${formatCount(answered - n, "nl")} andere is niet alles bekend wat vergeleken wordt; die tellen niet mee.`,
          en: ` Of ${formatCount(answered - n, "en")} others not everything that is compared is known; they do not count.`,
        }[locale]
      : "";
  const explained =
    analysis.status === "ok" && analysis.word === "signal"
      ? {
          nl: ` Samen verklaren deze KPI's ${formatValue(analysis.r2, "share", "nl", 1)} van de verschillen; de rest ligt aan andere dingen.`,
          en: ` Together these KPIs explain ${formatValue(analysis.r2, "share", "en", 1)} of the differences; the rest is due to other things.`,
        }[locale]
      : "";
  return `${rows}${of}.${missing}${explained}`;
}

/** Why a KPI takes no part. */
export function explainLeftOut({ kpi, reason, n }: LeftOutDriver, locale: Locale): string {
  const name = kpiOf(kpi).name[locale];
  const count = formatCount(n, locale);
  return {
    unknown: {
      nl: `${name}: onvoldoende gegevens, bekend bij ${count}.`,
      en: `${name}: not enough data, known of ${count}.`,
    },
    "no-spread": {
      nl: `${name}: onvoldoende gegevens, want het ging bijna altijd hetzelfde (${count} anders).`,
      en: `${name}: not enough data, because it nearly always went the same way (${count} otherwise).`,
    },
  }[reason][locale];
}

/** "between 3 and 5 points" and the like, for a table. */
export function nameEffect(effect: Estimate | null, locale: Locale, outcome: DriverOutcome): string {
  if (effect === null) return "–";
  if (outcome === "staying") {
    const points = (value: number) => formatNumber(value * 100, locale, 1);
    return `${points(effect.value)} (${between(points(effect.lower), points(effect.upper), locale)})`;
  }
  return `${formatNumber(effect.value, locale, 2)} (${rangeOfNumbers(effect.lower, effect.upper, 2, locale)})`;
}

/** Answers of one survey move together, whatever the cause. */
export function warnOfSameSource(locale: Locale): string {
  return SAME_SOURCE[locale];
}
