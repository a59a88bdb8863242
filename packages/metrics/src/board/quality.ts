import { addDays, dayNumberOf, weekdayOfNumber } from "../calendar-day";
import { formatCount, formatDay, type Locale } from "../format";
import type { Localized } from "../kpi/definition";
import type { Tally } from "../rollup";
import { sum } from "../stats/sum";
import type { BoardFigure } from "./board-figure";
import type { BoardBlock } from "./board-summary";
import { shareOf } from "./cx-value";

/** Days with contacts by local day, and the days that are looked at; the days before serve to know which are usual. */
export type DaysOfData = { offered: ReadonlyMap<string, number>; from: string; to: string };

/**
 * How complete the data of a period are: days without a contact on which there usually are some, and how many contacts
 * carry what the figures are made of.
 */
export function qualityBlock(days: DaysOfData, tally: Tally): BoardBlock {
  const { expected, missing } = gapsOf(days);
  const judged = tally.noRepeat.n + tally.repeatPending;
  const figures = [
    figure("quality.days", DAYS, { x: expected - missing.length, n: expected }),
    figure("quality.waits", WAITS, {
      x: tally.answered - tally.answeredUnknownWait,
      n: tally.answered,
    }),
    figure("quality.customers", CUSTOMERS, { x: judged, n: tally.answered }),
    figure("quality.rated", RATED, { x: tally.rated, n: tally.answered }),
  ];
  return { figures, sentences: [{ nl: gapSentence(missing, "nl"), en: gapSentence(missing, "en") }] };
}

const DAYS: Localized = { nl: "Dagen met gegevens", en: "Days with data" };
const WAITS: Localized = { nl: "Contacten met bekende wachttijd", en: "Contacts with a known wait" };
const CUSTOMERS: Localized = { nl: "Contacten met bekende klant", en: "Contacts with a known customer" };
const RATED: Localized = { nl: "Contacten met een oordeel", en: "Contacts that were rated" };

function figure(id: string, name: Localized, { x, n }: { x: number; n: number }): BoardFigure {
  const { value, lower, upper, unit } = shareOf(Math.min(x, n), n);
  return { id, name, value, lower, upper, n, unit, definition: `${id}@1`, word: null };
}

/** Days before a period that tell on which weekdays there usually are contacts. */
const USUAL_DAYS = 91;
export const QUALITY_LEAD_DAYS = USUAL_DAYS;

/** A weekday is usual where more than half of its days have contacts. */
function gapsOf({ offered, from, to }: DaysOfData): { expected: number; missing: string[] } {
  const [first, start, end] = [dayNumberOf(from) - USUAL_DAYS, dayNumberOf(from), dayNumberOf(to)];
  const all = Array.from({ length: Math.max(0, end - first + 1) }, (_, index) =>
    addDays(from, first - start + index),
  );
  const weekdayOf = (day: string) => weekdayOfNumber(dayNumberOf(day));
  const has = (day: string) => (offered.get(day) ?? 0) > 0;
  const known = all.filter((day) => day >= from || offered.size === 0 || day >= firstOf(offered));
  const isUsual = (weekday: number) => {
    const same = known.filter((day) => weekdayOf(day) === weekday);
    return sum(same.map((day) => (has(day) ? 1 : 0))) * 2 > same.length;
  };
  const usual = new Set([1, 2, 3, 4, 5, 6, 7].filter(isUsual));
  const days = all.filter((day) => day >= from && (usual.has(weekdayOf(day)) || has(day)));
  return { expected: days.length, missing: days.filter((day) => !has(day)) };
}

const firstOf = (offered: ReadonlyMap<string, number>): string => [...offered.keys()].sort()[0] ?? "";

/** So many days are named; more are only counted. */
const MOST_NAMED = 3;

function gapSentence(missing: readonly string[], locale: Locale): string {
  if (missing.length === 0) {
    return {
      nl: "Er ontbreken geen dagen waarop er anders contacten zijn.",
      en: "No day is missing on which there usually are contacts.",
    }[locale];
  }
  const named = missing
    .slice(0, MOST_NAMED)
    .map((day) => formatDay(day, locale))
    .join(", ");
  const rest = missing.length - MOST_NAMED;
  const more =
    rest > 0
      ? { nl: ` en nog ${formatCount(rest, "nl")}`, en: ` and ${formatCount(rest, "en")} more` }[locale]
      : "";
  return {
    nl: `Zonder contacten, terwijl die er anders wel zijn: ${named}${more}.`,
    en: `Without contacts, where there usually are some: ${named}${more}.`,
  }[locale];
}
