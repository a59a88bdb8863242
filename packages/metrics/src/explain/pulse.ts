import { formatNumber, formatPoints, formatValue, type Locale } from "../format";
import type { Band, PublishedDifference, PublishedFigure } from "../pulse/published-share";
import type { ScaleQuality } from "../pulse/scale-quality";
import { rangeIn, rangeOfNumbers } from "./range";

const NO_VALUE = "–";

/** A published figure as it stands in a cell: "39", "≤ 10", "+12", "3,7". */
export function cellText({ value, unit, capped }: PublishedFigure, locale: Locale): string {
  const sign = capped === "low" ? "≤ " : capped === "high" ? "≥ " : "";
  if (unit === "share") return sign + formatNumber(value * 100, locale);
  if (unit === "mean") return formatMean(value, locale);
  return sign + signed(value, locale);
}

/** The same with its unit, for a table and for what is read out: "39%". */
export function sayPublished(figure: PublishedFigure, locale: Locale): string {
  return cellText(figure, locale) + (figure.unit === "share" ? "%" : "");
}

function formatMean(value: number, locale: Locale): string {
  if (Math.abs(value) >= 100) return formatNumber(value, locale);
  const decimals = Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2;
  return formatNumber(value, locale, decimals);
}

const signed = (value: number, locale: Locale) => (value > 0 ? "+" : "") + formatNumber(value, locale);

/** "5–9", "20+"; a dash where nothing is told. */
export function bandText(band: Band | null): string {
  return band === null ? NO_VALUE : band.replace("-", "–");
}

/** "between 26% and 91%"; a dash for a figure without an interval. */
export function sayInterval(figure: PublishedFigure, locale: Locale): string {
  const { lower, upper, unit } = figure;
  if (lower === null || upper === null) return NO_VALUE;
  return unit === "share"
    ? rangeIn("share", { lower, upper }, locale)
    : rangeOfNumbers(lower, upper, 0, locale);
}

/** A difference or change in the figure's own unit, with its sign: "+4 pp", "−12". */
export function sayDifference(
  { difference }: PublishedDifference,
  unit: PublishedFigure["unit"],
  locale: Locale,
): string {
  if (unit === "share") return formatPoints(difference, locale, 0);
  if (unit === "recommend") return signed(difference, locale);
  return (difference > 0 ? "+" : "") + formatMean(difference, locale);
}

const VERDICTS = {
  nl: {
    more: "hoger dan de organisatie, meer dan toeval",
    less: "lager dan de organisatie, meer dan toeval",
    chance: "het verschil met de organisatie kan toeval zijn",
    unknown: "zonder marge, omdat alleen gemiddelden bekend zijn",
  },
  en: {
    more: "higher than the organisation, more than chance",
    less: "lower than the organisation, more than chance",
    chance: "the difference from the organisation may be chance",
    unknown: "without a margin, because only averages are known",
  },
} as const;

/** What a cell says, for who does not see its colour. */
export function explainDifference(difference: PublishedDifference, locale: Locale): string {
  const words = VERDICTS[locale];
  if (difference.lower === null) return words.unknown;
  if (!difference.isSignal) return words.chance;
  return difference.difference > 0 ? words.more : words.less;
}

/** Whether a change between two waves is more than chance: "+4 pp, within chance". */
export function explainChange(
  change: PublishedDifference,
  unit: PublishedFigure["unit"],
  locale: Locale,
): string {
  const words = {
    nl: change.isSignal ? "meer dan toeval" : "binnen toeval",
    en: change.isSignal ? "more than chance" : "within chance",
  };
  return `${sayDifference(change, unit, locale)}, ${words[locale]}`;
}

/** The finding of a survey by rule: which groups have a signal, by name while there are few. */
export function explainSurvey(
  input: { isShown: boolean; groups: number; signals: readonly string[] },
  locale: Locale,
): string {
  const { isShown, groups, signals } = input;
  const isDutch = locale === "nl";
  if (!isShown) return isDutch ? "Te weinig antwoorden om te tonen" : "Too few answers to show";
  if (groups === 0)
    return isDutch ? "De hele organisatie in één beeld" : "The whole organisation in one view";
  if (signals.length === 0) {
    return isDutch
      ? "Geen verschil met de hele organisatie dat meer is dan toeval"
      : "No difference from the whole organisation that is more than chance";
  }
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(signals);
  if (signals.length > MOST_NAMED) {
    return isDutch
      ? `${signals.length} groepen wijken af van de organisatie`
      : `${signals.length} groups differ from the organisation`;
  }
  const isOne = signals.length === 1;
  const rest = groups > signals.length;
  return isDutch
    ? `${names} ${isOne ? "wijkt" : "wijken"} af${rest ? ", de rest lijkt op het gemiddelde" : " van de organisatie"}`
    : `${names} ${isOne ? "differs" : "differ"}${rest ? ", the rest is like the average" : " from the organisation"}`;
}

const MOST_NAMED = 3;

/** "Would recommend" of everybody, with how wide its range is. */
export function explainPublishedRecommend(figure: PublishedFigure, locale: Locale): string {
  const score = cellText(figure, locale);
  const range = sayInterval(figure, locale);
  return {
    nl: `Zou ons aanraden: ${score}, de echte waarde ligt waarschijnlijk ${range}. Voorstanders min tegenstanders, van −100 tot 100.`,
    en: `Would recommend us: ${score}, the real value probably lies ${range}. Promoters minus detractors, from −100 to 100.`,
  }[locale];
}

/** Whether the score of engagement may be read, and read by team, in two or three sentences. */
export function explainScaleQuality(quality: ScaleQuality, locale: Locale): string[] {
  const { alpha, isConsistent, agreement, betweenTeams, canAggregateToTeam, canOrderTeams } = quality;
  const number = (value: number | null) => (value === null ? NO_VALUE : formatNumber(value, locale, 2));
  const nl = [
    `De ${quality.items} vragen over betrokkenheid horen ${isConsistent ? "goed" : "niet goed genoeg"} bij elkaar (alfa ${number(alpha)}; goed is ${number(0.7)} of meer).`,
    agreement === null
      ? "Hoe eens collega’s van één team het zijn, zeggen we pas vanaf drie teams met genoeg antwoorden."
      : `Collega’s van één team zijn het ${agreement >= 0.7 ? "genoeg" : "te weinig"} eens (${number(agreement)}), en ${formatValue(betweenTeams, "share", locale)} van de verschillen zit tussen teams.`,
    canAggregateToTeam
      ? "Een score per team mag."
      : "Een score per team zegt daarom weinig: lees de losse vragen.",
    canOrderTeams ? "" : "Zet teams niet op volgorde: daarvoor is hun score te onzeker.",
  ];
  const en = [
    `The ${quality.items} questions about engagement hang together ${isConsistent ? "well" : "too little"} (alpha ${number(alpha)}; ${number(0.7)} or more is good).`,
    agreement === null
      ? "How far colleagues of one team agree is said from three teams with enough answers on."
      : `Colleagues of one team agree ${agreement >= 0.7 ? "enough" : "too little"} (${number(agreement)}), and ${formatValue(betweenTeams, "share", locale)} of the differences lies between teams.`,
    canAggregateToTeam
      ? "A score per team is allowed."
      : "A score per team therefore says little: read the single questions.",
    canOrderTeams ? "" : "Do not put teams in order: their score is too unsure for that.",
  ];
  return (locale === "nl" ? nl : en).filter((sentence) => sentence !== "");
}
