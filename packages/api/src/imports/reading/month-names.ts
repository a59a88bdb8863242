/** The months in Dutch and English, by their first three letters and by the forms that differ from those. */
const NAMES: readonly (readonly string[])[] = [
  ["jan", "januari", "january"],
  ["feb", "februari", "february"],
  ["mar", "mrt", "maart", "march"],
  ["apr", "april"],
  ["may", "mei"],
  ["jun", "juni", "june"],
  ["jul", "juli", "july"],
  ["aug", "augustus", "august"],
  ["sep", "sept", "september"],
  ["oct", "okt", "oktober", "october"],
  ["nov", "november"],
  ["dec", "december"],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The number of a month by its name, with or without a point; null when it is none. */
export function monthOf(name: string): number | null {
  return MONTHS.get(name.toLowerCase().replace(/\.$/, "")) ?? null;
}
