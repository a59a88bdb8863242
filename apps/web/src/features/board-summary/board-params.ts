import { boardPeriod, type SummaryRequest } from "@kwartet/api/board-summary/input";
import { BOARD_COMPARISONS } from "@kwartet/metrics/board/board-period";
import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";

export type Search = Record<string, string | string[] | undefined>;

const parseAsPeriod = createParser({
  parse: (value) => boardPeriod.safeParse(value).data ?? null,
  serialize: (period: string) => period,
});

const COMPARE = [...BOARD_COMPARISONS, "none"] as const;
export type Compare = (typeof COMPARE)[number];
export const USUAL_COMPARE: Compare = "previous-period";

const loadBoard = createLoader({ period: parseAsPeriod, compare: parseAsStringLiteral(COMPARE) });

/** Which page an address means; what is on no list means the usual, never an error. */
export function readBoardParams(search: Search): SummaryRequest {
  const { period, compare } = loadBoard(search);
  return { ...(period === null ? {} : { period }), compare: compare ?? USUAL_COMPARE };
}
