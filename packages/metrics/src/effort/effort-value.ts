import type { BoardFigure, BoardValue, BoardValueUnit } from "../board/board-figure";
import { boardRange, boardText } from "../board/board-text";
import { formatMoney, formatNumber, formatOperation, formatOperationInterval, type Locale } from "../format";
import type { OperationFigure } from "../operations/figure";

/** As on the board, and besides: contacts for each customer, a price that is told to the cent, and observed ÷ expected. */
export type EffortUnit = BoardValueUnit | "per-customer" | "price" | "ratio";

/** A value with what it needs to be read honestly. */
export type EffortValue = Omit<BoardValue, "unit"> & { unit: EffortUnit };

/** One number of the page, by an id that is the same in every form in which it leaves the product. */
export type EffortFigure = Omit<BoardFigure, "unit"> & { unit: EffortUnit };

export type EffortLanguage = { locale: Locale; currency: string };

/** A value as everybody reads it, on the screen and in a file. */
export function effortText(
  { value, unit }: Pick<EffortValue, "value" | "unit">,
  { locale, currency }: EffortLanguage,
): string {
  if (unit === "per-customer")
    return formatOperation({ value, unit, basis: "customers", x: null, n: 0 }, locale);
  if (unit === "price") return formatMoney(value, currency, locale);
  if (unit === "ratio") return value === null ? NO_VALUE : formatNumber(value, locale, 2);
  return boardText({ value, unit }, locale, currency);
}

/** Its interval; a dash without one, or with too few contacts for one. */
export function effortRange(
  figure: Pick<EffortFigure, "lower" | "upper" | "unit" | "n">,
  { locale, currency }: EffortLanguage,
): string {
  const { lower, upper, unit, n } = figure;
  if (unit === "per-customer")
    return formatOperationInterval({ lower, upper, unit, basis: "customers", n: n ?? 0 }, locale);
  // A ratio stands beside the difference that has the interval.
  if (unit === "ratio") return NO_VALUE;
  if (unit === "price") {
    if (lower === null || upper === null) return NO_VALUE;
    return `${formatMoney(lower, currency, locale)} ${UP_TO[locale]} ${formatMoney(upper, currency, locale)}`;
  }
  return boardRange({ ...figure, value: null, unit }, locale, currency);
}

const NO_VALUE = "–";
const UP_TO = { nl: "tot", en: "to" } as const;

/** The same figure as among the operational ones. */
export function ofOperation({ value, lower, upper, x, n, unit }: OperationFigure): EffortValue {
  // None of the operational figures that are told here is a number of seconds.
  return { value, lower, upper, x, n, unit: unit === "seconds" ? "count" : unit };
}
