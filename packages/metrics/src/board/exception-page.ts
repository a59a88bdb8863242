import { addDays } from "../calendar-day";
import { formatCount, formatDay, formatPeriod, LOCALES, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import { periodEndOf, periodKeyOf } from "../period";
import { differenceUnitOf } from "./board-figure";
import type { BoardPeriod, BoardUnit } from "./board-period";
import type { BoardRow, BoardRowId } from "./board-row";
import type { BoardItem } from "./board-summary";
import { boardPeriodText, boardRange, boardText } from "./board-text";
import { changeSentence } from "./row-sentence";
import { usualText } from "./usual-text";

/** Why one exception stands on the page, in the order in which a board thinks: what was, what changed, what to decide. */
export type ExceptionPage = {
  itemId: string;
  /** The figure that it is about, with its chart; null where it is about none of the table. */
  about: BoardRowId | null;
  situation: Localized;
  complication: Localized;
  question: Localized;
  /** When the figure can show that it helped. */
  expected: Localized;
};

type Telling = { row: BoardRow; period: Pick<BoardPeriod, "key">; currency: string };

/** One page for each exception; everything on it is told by rules, but the answer, which is the exception itself. */
export function exceptionPages(
  exceptions: readonly BoardItem[],
  {
    rows,
    period,
    currency,
  }: { rows: readonly BoardRow[]; period: Pick<BoardPeriod, "key">; currency: string },
): ExceptionPage[] {
  return exceptions.map((item) => {
    const row = rows.find(({ id }) => id === item.about);
    if (row === undefined) return { itemId: item.itemId, about: null, ...WITHOUT_FIGURE };
    const telling = { row, period, currency };
    return {
      itemId: item.itemId,
      about: row.id,
      situation: inEach((locale) => situationOf(telling, locale)),
      complication: inEach((locale) => complicationOf(telling, locale)),
      question: questionOf(row),
      expected: inEach((locale) => expectedOf(row, item.dueOn, locale)),
    };
  });
}

const WITHOUT_FIGURE: Omit<ExceptionPage, "itemId" | "about"> = {
  situation: {
    nl: "Dit punt hoort niet bij één cijfer van dit overzicht, en heeft daarom geen grafiek.",
    en: "This point belongs to no single figure of this summary, and has no chart therefore.",
  },
  complication: {
    nl: "Het steunt niet op een signaal. De directie vindt het belangrijk genoeg om hier te staan.",
    en: "It rests on no signal. Executives find it important enough to stand here.",
  },
  question: { nl: "Wat is er nodig om dit op te lossen?", en: "What does it take to solve this?" },
  expected: {
    nl: "Geen cijfer laat zien of het helpt: spreek op de datum af of het klaar is.",
    en: "No figure shows whether it helps: agree on the date whether it is done.",
  },
};

function situationOf({ row, period, currency }: Telling, locale: Locale): string {
  const { name, says, figure, target } = row;
  const at = (value: number) => boardText({ value, unit: figure.unit }, locale, currency);
  const shown = boardText(figure, locale, currency);
  const when = boardPeriodText(period.key, locale);
  const n = formatCount(figure.n, locale);
  const range = boardRange(figure, locale, currency);
  const level = usualText(row, locale);
  const usual =
    level === null ? "" : { nl: ` Gewoon is rond ${level}.`, en: ` Usual is around ${level}.` }[locale];
  const aim =
    target === null
      ? { nl: " Er is geen doel afgesproken.", en: " No target has been agreed." }[locale]
      : { nl: ` Het doel is ${at(target)}.`, en: ` The target is ${at(target)}.` }[locale];
  const whole = `${name[locale]} (${says[locale]})`;
  return {
    nl: `${whole} was ${shown} in ${articled(when)} (${range}, n = ${n}).${usual}${aim}`,
    en: `${whole} was ${shown} in ${articledEnglish(when)} (${range}, n = ${n}).${usual}${aim}`,
  }[locale];
}

/** "het tweede kwartaal van 2026", "juni 2026". */
const articled = (when: string): string => (when.includes("kwartaal") ? `het ${when}` : when);
const articledEnglish = (when: string): string => (when.includes("quarter") ? `the ${when}` : when);

function complicationOf({ row, currency }: Telling, locale: Locale): string {
  const unsure =
    row.signal === null
      ? { nl: " Een echte verandering is dit dus niet gebleken.", en: " So no real change has been found." }[
          locale
        ]
      : "";
  return `${changeSentence(row, locale)}${unsure}${comparedText(row, { currency, locale })}`;
}

function comparedText(
  { compared, figure }: BoardRow,
  { currency, locale }: { currency: string; locale: Locale },
): string {
  if (compared === null || compared.difference === null) return "";
  const difference = { ...compared.difference, unit: differenceUnitOf(figure.unit) };
  const [value, range] = [boardText(difference, locale, currency), boardRange(difference, locale, currency)];
  const before = formatPeriod(compared.key, locale);
  return {
    nl: ` Vergeleken met ${before}: ${value} (${range}).`,
    en: ` Compared with ${before}: ${value} (${range}).`,
  }[locale];
}

function questionOf({ signal, assurance, word }: BoardRow): Localized {
  if (signal === "concern") return QUESTIONS.concern;
  if (signal === "improvement") return QUESTIONS.improvement;
  if (word === "not enough data") return QUESTIONS.unknown;
  return assurance === "not-yet" || assurance === "varies" ? QUESTIONS.target : QUESTIONS.none;
}

const QUESTIONS: Readonly<Record<"concern" | "improvement" | "target" | "none" | "unknown", Localized>> = {
  concern: {
    nl: "Waardoor werd dit slechter, en wat brengt het terug naar wat gewoon was?",
    en: "What made this worse, and what brings it back to what was usual?",
  },
  improvement: {
    nl: "Wat maakte dit beter, en hoe houden we het vast?",
    en: "What made this better, and how do we hold on to it?",
  },
  target: {
    nl: "Wat moet er aan de werkwijze veranderen om het doel steeds te halen?",
    en: "What has to change in the way of working to meet the target always?",
  },
  unknown: {
    nl: "Doen we dit nu, terwijl nog niet te zeggen is wat gewoon is?",
    en: "Do we do this now, while it cannot be told yet what is usual?",
  },
  none: {
    nl: "Is dit de aandacht waard, nu het cijfer binnen zijn gewone spreiding ligt?",
    en: "Is this worth the attention, while the figure lies within its usual spread?",
  },
};

const UNITS: Readonly<Record<BoardUnit, { nl: string; en: string }>> = {
  month: { nl: "maanden", en: "months" },
  quarter: { nl: "kwartalen", en: "quarters" },
  year: { nl: "jaren", en: "years" },
};

/** A run of so many periods on one side is a signal, as `chartFigures` judges it. */
const RUN = 8;

/** A large change shows in one whole period after the date, a small and lasting one after a run of them. */
function expectedOf({ ordinary, seriesUnit }: BoardRow, dueOn: string | null, locale: Locale): string {
  const units = UNITS[seriesUnit][locale];
  if (ordinary === null || dueOn === null) {
    return {
      nl: `Dat is nog niet te zeggen: eerst zijn er twaalf hele ${units} nodig.`,
      en: `That cannot be told yet: twelve whole ${units} are needed first.`,
    }[locale];
  }
  const after = periodsAfter(dueOn, seriesUnit);
  const [first, last] = [after[0] ?? "", after.at(-1) ?? ""].map((key) => formatPeriod(key, locale)) as [
    string,
    string,
  ];
  const run = formatCount(RUN, locale);
  const day = formatDay(dueOn, locale);
  return {
    nl: `Is het op ${day} klaar, dan is een grote verbetering op zijn vroegst te zien in ${first}. Een kleine die blijft, valt pas op na ${run} ${units} aan één kant van gewoon: na ${last}.`,
    en: `If it is done on ${day}, a large improvement shows in ${first} at the earliest. A small one that lasts only stands out after ${run} ${units} on one side of usual: after ${last}.`,
  }[locale];
}

/** The first eight whole periods after a day. */
function periodsAfter(day: string, unit: BoardUnit): string[] {
  const keys: string[] = [];
  let current = periodKeyOf(day, unit);
  while (keys.length < RUN) {
    current = periodKeyOf(addDays(periodEndOf(current), 1), unit);
    keys.push(current);
  }
  return keys;
}

function inEach(say: (locale: Locale) => string): Localized {
  const [nl, en] = LOCALES.map(say) as [string, string];
  return { nl, en };
}
