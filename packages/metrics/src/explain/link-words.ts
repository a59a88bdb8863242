import type { Locale } from "../format";
import { formatNumber, formatPoints } from "../format";
import type { Localized } from "../kpi/definition";
import type { PanelGrain } from "../linkage/panel-grain";
import { between, pointsOf, rangeOfPoints } from "./range";

/** Something that customers met with, as a sentence needs it; more is always better. */
export type LinkedOutcome = {
  id: string;
  name: Localized;
  /** A share is told in points, a result of elsewhere on the scale that it came with. */
  unit: "share" | "number";
};

/** What every sentence about links needs to know. */
export type LinkTelling = { locale: Locale; grain: PanelGrain; outcomes: readonly LinkedOutcome[] };

const GRAIN_NAMES: Readonly<Record<PanelGrain, Readonly<Record<Locale, readonly [string, string]>>>> = {
  month: { nl: ["maand", "maanden"], en: ["month", "months"] },
  quarter: { nl: ["kwartaal", "kwartalen"], en: ["quarter", "quarters"] },
  year: { nl: ["jaar", "jaar"], en: ["year", "years"] },
};

/** "1 maand", "18 maanden", "8 quarters". */
export function countPeriods(count: number, { grain, locale }: LinkTelling): string {
  return `${formatNumber(count, locale, 0)} ${GRAIN_NAMES[grain][locale][count === 1 ? 0 : 1]}`;
}

/** "dezelfde maand", "1 maand later", "2 quarters later". */
export function lagWords(lag: number, telling: LinkTelling): string {
  const { grain, locale } = telling;
  if (lag > 0) return `${countPeriods(lag, telling)} later`;
  const [one] = GRAIN_NAMES[grain][locale];
  if (locale === "en") return `the same ${one}`;
  return `${grain === "month" ? "dezelfde" : "hetzelfde"} ${one}`;
}

/** "months" alone, in the words of the panel. */
export function periodsWord({ grain, locale }: LinkTelling): string {
  return GRAIN_NAMES[grain][locale][1];
}

/** "month" alone, in the words of the panel. */
export function periodWord({ grain, locale }: LinkTelling): string {
  return GRAIN_NAMES[grain][locale][0];
}

export function outcomeOf(id: string, { outcomes }: LinkTelling): LinkedOutcome {
  return outcomes.find((outcome) => outcome.id === id) ?? { id, name: { nl: id, en: id }, unit: "number" };
}

/** The name inside a sentence: "effectiviteit". A name of elsewhere stays as it was written. */
export function nameInside(id: string, telling: LinkTelling): string {
  const { name, unit } = outcomeOf(id, telling);
  const text = name[telling.locale];
  return unit === "number" ? `“${text}”` : text.charAt(0).toLowerCase() + text.slice(1);
}

const DECIMALS = 2;

/** How large, without a sign: "10,2 punten", or a plain number. */
export function sizeWords(size: number, id: string, telling: LinkTelling): string {
  return outcomeOf(id, telling).unit === "share"
    ? pointsOf(size, telling.locale)
    : formatNumber(Math.abs(size), telling.locale, DECIMALS);
}

/** "tussen +5,1 en +15,3 punten". */
export function linkRange(
  bounds: { lower: number; upper: number },
  id: string,
  telling: LinkTelling,
): string {
  const { locale } = telling;
  if (outcomeOf(id, telling).unit === "share") return rangeOfPoints(bounds, locale);
  const [low, high] = [bounds.lower, bounds.upper].map((bound) => signed(bound, locale));
  return between(low as string, high as string, locale);
}

/** An estimate with its sign, for a table: "+10,2 pp" or "+0,31". */
export function formatLink(value: number | null, unit: LinkedOutcome["unit"], locale: Locale): string {
  if (value === null) return "–";
  return unit === "share" ? formatPoints(value, locale) : signed(value, locale);
}

function signed(value: number, locale: Locale): string {
  const text = formatNumber(value, locale, DECIMALS);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
