import { parseAmount } from "@kwartet/metrics/outcome/typed-amount";
import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";

export const EFFORT_TABS = ["needless", "topics", "groups"] as const;
export type EffortTab = (typeof EFFORT_TABS)[number];

/** What an address of the page says; the cost of an hour is kept as somebody typed it. */
export type EffortParams = { tab: EffortTab; hourFrom: string; hourTo: string };

type Search = Record<string, string | string[] | undefined>;

const load = createLoader({
  tab: parseAsStringLiteral(EFFORT_TABS).withDefault("needless"),
  hourFrom: parseAsString.withDefault(""),
  hourTo: parseAsString.withDefault(""),
});

const LONGEST_AMOUNT = 12;
const MOST_AN_HOUR = 1_000_000;

/** What is on no list means the usual, never an error. */
export function readEffortParams(search: Search): EffortParams {
  const { tab, hourFrom, hourTo } = load(search);
  return { tab, hourFrom: hourFrom.slice(0, LONGEST_AMOUNT), hourTo: hourTo.slice(0, LONGEST_AMOUNT) };
}

/** In minor units, the lower end first whichever was typed first; nothing where one of both is no amount. */
export function hourOf({
  hourFrom,
  hourTo,
}: Pick<EffortParams, "hourFrom" | "hourTo">): { hourLower: number; hourUpper: number } | null {
  const [from, to] = [hourFrom, hourTo].map((typed) =>
    parseAmount(typed, { unit: "money", currency: "EUR" }),
  );
  if (from == null || to == null) return null;
  const [hourLower = 0, hourUpper = 0] = [Math.round(from), Math.round(to)].toSorted((a, b) => a - b);
  return hourLower >= 1 && hourUpper <= MOST_AN_HOUR ? { hourLower, hourUpper } : null;
}

/** Whether something was typed that is no range of amounts. */
export function isHourWrong(params: EffortParams): boolean {
  return `${params.hourFrom}${params.hourTo}` !== "" && hourOf(params) === null;
}
