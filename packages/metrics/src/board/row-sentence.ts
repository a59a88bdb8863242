import type { Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { BoardUnit } from "./board-period";
import type { BoardRow } from "./board-row";
import { usualText } from "./usual-text";

type Said = Pick<
  BoardRow,
  "id" | "figure" | "word" | "signal" | "pattern" | "ordinary" | "assurance" | "target" | "seriesUnit"
>;

/** What one row says, in one or two short sentences: what changed, then whether the target is met. */
export function rowSentence(row: Said): Localized {
  return { nl: sentenceIn(row, "nl"), en: sentenceIn(row, "en") };
}

function sentenceIn(row: Said, locale: Locale): string {
  if (row.figure.value === null)
    return { nl: "Geen gegevens in deze periode.", en: "No data in this period." }[locale];
  return [changeSentence(row, locale), targetSentence(row, locale)].filter((each) => each !== "").join(" ");
}

const PERIODS: Readonly<Record<BoardUnit, { nl: [string, string]; en: [string, string] }>> = {
  month: { nl: ["maand", "maanden"], en: ["month", "months"] },
  quarter: { nl: ["kwartaal", "kwartalen"], en: ["quarter", "quarters"] },
  year: { nl: ["jaar", "jaren"], en: ["year", "years"] },
};

/** Whether it is different from usual, and by which pattern. */
export function changeSentence(row: Said, locale: Locale): string {
  const { word, signal, pattern, seriesUnit } = row;
  const [one, many] = PERIODS[seriesUnit][locale];
  const level = usualText(row, locale);
  if (word === "not enough data" || level === null) {
    return {
      nl: `Nog te weinig ${many} om verandering van toeval te onderscheiden.`,
      en: `Too few ${many} yet to tell change from chance.`,
    }[locale];
  }
  if (word === "noise")
    return { nl: `Binnen toeval, rond ${level}.`, en: `Within chance, around ${level}.` }[locale];
  const better = signal === "improvement";
  const course = {
    nl: better ? "Beter dan gewoon" : "Slechter dan gewoon",
    en: better ? "Better than usual" : "Worse than usual",
  }[locale];
  return `${course}: ${patternText(pattern, { one, many, level }, locale)}`;
}

type PatternWords = { one: string; many: string; level: string };

function patternText(
  pattern: BoardRow["pattern"],
  { one, many, level }: PatternWords,
  locale: Locale,
): string {
  const neuter = one !== "maand";
  if (pattern === "run") {
    return {
      nl: `de laatste acht ${many} liggen aan één kant van ${level}.`,
      en: `the last eight ${many} all lie on one side of ${level}.`,
    }[locale];
  }
  if (pattern === "near-limit") {
    return {
      nl: `drie van de laatste vier ${many} liggen ver van ${level}.`,
      en: `three of the last four ${many} lie far from ${level}.`,
    }[locale];
  }
  return {
    nl: `${neuter ? "het laatste hele" : "de laatste hele"} ${one} ligt buiten de gewone spreiding rond ${level}.`,
    en: `the last whole ${one} lies outside the usual spread around ${level}.`,
  }[locale];
}

function targetSentence({ target, assurance, ordinary }: Said, locale: Locale): string {
  if (target === null)
    return { nl: "Er is nog geen doel afgesproken.", en: "No target has been agreed yet." }[locale];
  if (assurance === null || ordinary === null) return "";
  return {
    meets: { nl: "Het doel wordt steeds gehaald.", en: "The target is always met." },
    varies: {
      nl: "Het doel wordt de ene keer wel en de andere keer niet gehaald.",
      en: "The target is met at times, and missed at times.",
    },
    "not-yet": { nl: "Het doel wordt nog niet gehaald.", en: "The target is not met yet." },
  }[assurance][locale];
}
