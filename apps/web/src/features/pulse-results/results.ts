import type { Locale } from "@kwartet/metrics/format";
import type { RouterOutputs } from "@/trpc/outputs";

/** What the reader may see of one closed survey. */
export type Results = RouterOutputs["pulseResults"]["results"];
export type Group = Results["groups"][number];
export type Cell = Group["cells"][number];
export type Item = Results["items"][number];
export type Action = Results["actions"][number];

type Named = { kind: Group["kind"]; name: string | null };
type NameTexts = (key: "organization" | "inHouse" | "partner", values?: { name: string }) => string;

/** A group in words: teams by their name, the others by what they are. */
export function nameOfGroup({ kind, name }: Named, t: NameTexts): string {
  if (kind === "team") return name ?? "";
  if (kind === "organization") return t("organization");
  return name === null ? t("inHouse") : t("partner", { name });
}

/** The items that have a column of the heat map: those with one figure for a group. */
export const columnsOf = ({ items }: Results): Item[] => items.filter(({ kind }) => kind !== "choice");

export const cellOf = ({ cells }: Group, { key }: Item): Cell | undefined =>
  cells.find(({ itemKey }) => itemKey === key);

/** Why a whole group shows nothing, when it shows nothing at all. */
export function hiddenBecause(group: Group, columns: readonly Item[]): NonNullable<Cell["hidden"]> | null {
  const reasons = columns.map((item) => cellOf(group, item)?.hidden ?? null);
  const [first] = reasons;
  if (first === undefined || reasons.some((reason) => reason === null)) return null;
  return reasons.includes("group-changed") ? "group-changed" : first;
}

export const textOf = (item: Item, locale: string): string => item.text[locale as Locale];

/** The groups with a difference that is more than chance. */
export function groupsWithSignal(results: Results): Group[] {
  return results.groups.filter(({ cells }) => cells.some(({ difference }) => difference?.isSignal));
}
