import { diff3Merge } from "node-diff3";

/** What one person typed, what the other typed, and what both began with. */
export type NotesToMerge = { base: string; mine: string; theirs: string };

/**
 * Brings together what two people made of the same text, and loses no sentence that either wrote. Where both changed the
 * same sentence, both versions stay: first the one that was saved, then the other. Pure, for server and browser alike.
 */
export function mergeNotes({ base, mine, theirs }: NotesToMerge): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const regions = diff3Merge(partsOf(theirs), partsOf(base), partsOf(mine), {
    excludeFalseConflicts: true,
  });
  return regions
    .flatMap(({ ok, conflict }) => ok ?? keepBoth(conflict ?? { a: [], b: [] }))
    .reduce(joinParts, "");
}

/** Sentences with the space behind them, and ends of lines as parts of their own, so that nothing is lost in taking apart. */
function partsOf(text: string): string[] {
  return text.match(/\n|[^\n]*?[.!?](?:[^\S\n]+|(?=\n)|$)|[^\n]+/g) ?? [];
}

function keepBoth({ a, b }: { a: string[]; b: string[] }): string[] {
  // One who went on where the other had stopped: the longer text holds both.
  const [saved, typed] = [a.join(""), b.join("")];
  if (saved.startsWith(typed)) return a;
  if (typed.startsWith(saved)) return b;
  return [...a, ...b.filter((part) => part === "\n" || !a.includes(part))];
}

/** Two sentences that came from two people have no space between them. */
function joinParts(text: string, part: string): string {
  const touch = text !== "" && /\S$/.test(text) && /^\S/.test(part);
  return touch ? `${text} ${part}` : text + part;
}
