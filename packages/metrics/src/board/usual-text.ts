import type { Locale } from "../format";
import type { BoardUnit } from "./board-period";
import type { BoardRow } from "./board-row";
import { boardText } from "./board-text";

const PER: Readonly<Record<BoardUnit, { nl: string; en: string }>> = {
  month: { nl: "per maand", en: "a month" },
  quarter: { nl: "per kwartaal", en: "a quarter" },
  year: { nl: "per jaar", en: "a year" },
};

/** What is usual of a row, as text. Fewer customers are kept in a quarter than in each of its months: there it says of what. */
export function usualText(
  { id, figure, ordinary, seriesUnit }: Pick<BoardRow, "id" | "figure" | "ordinary" | "seriesUnit">,
  locale: Locale,
): string | null {
  if (ordinary === null) return null;
  const level = boardText({ value: ordinary.centre, unit: figure.unit }, locale, "EUR");
  return id === "retention" ? `${level} ${PER[seriesUnit][locale]}` : level;
}
