import { FIELD_SYNONYMS } from "./field-synonyms";
import { DATA_SET_NAMES, fieldsOf } from "./fields";
import { joinedName, wordsOf } from "./name-words";

/** How a column's name speaks for a field: it is one of its names, holds all words of one, or shares some. */
export type NameMatch = { score: number; synonym: string } | null;

const EXACT = 1;
const CONTAINED = 0.7;
/** A word by itself, such as `id` or `van`, says little inside a longer name. */
const MIN_LETTERS = 4;

/** Words that say how a value is written and not what it is. */
const UNIT_WORDS = new Set([
  "seconds",
  "second",
  "sec",
  "secs",
  "s",
  "seconden",
  "minutes",
  "minute",
  "min",
  "minuten",
  "ms",
  "millis",
  "milliseconds",
  "hours",
  "hour",
  "uren",
  "uur",
  "utc",
]);

const namesOf = new Map<string, Name[]>();

function namesFor(field: string) {
  const known = namesOf.get(field);
  if (known) return known;
  const names = [field, ...(FIELD_SYNONYMS[field] ?? [])].map(nameOf);
  // An organisation's own fields are named by its files, and would fill the table without an end.
  if (!field.startsWith("item_")) namesOf.set(field, names);
  return names;
}

/** The best of a field's names for a column; null when none has anything to do with it. */
export function matchName(column: string, field: string): NameMatch {
  const asked = nameOf(column);
  let best: NameMatch = null;
  for (const name of namesFor(field)) {
    const score = scoreOf(asked, name);
    if (score > (best?.score ?? 0)) best = { score, synonym: name.joined };
  }
  return best;
}

type Name = { joined: string; compact: string; words: readonly string[] };

function nameOf(text: string): Name {
  const joined = joinedName(text);
  return { joined, compact: joined.replaceAll(" ", ""), words: meaningful(wordsOf(text)) };
}

function scoreOf(column: Name, name: Name): number {
  if (column.compact === name.compact) return EXACT;
  if (column.words.length > 0 && column.words.join(" ") === name.words.join(" ")) return EXACT - 0.05;
  const isInside = name.words.length > 0 && name.words.every((word) => column.words.includes(word));
  if (!isInside || name.words.join("").length < MIN_LETTERS) return 0;
  // The more of the name is about something else, the less it says.
  return (CONTAINED * (1 + name.words.length / column.words.length)) / 2;
}

function meaningful(words: readonly string[]): string[] {
  const kept = words.filter((word) => !UNIT_WORDS.has(word));
  return kept.length === 0 ? [...words] : kept;
}

let knownNames: ReadonlySet<string> | null = null;

/** Whether a text is a name of some field of any data set. */
export function isKnownName(text: string): boolean {
  knownNames ??= new Set(
    DATA_SET_NAMES.flatMap((dataSet) =>
      fieldsOf(dataSet).flatMap(({ name }) => namesFor(name).map(({ joined }) => joined)),
    ),
  );
  return knownNames.has(joinedName(text));
}
