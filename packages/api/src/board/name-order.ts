const PARTICLES = new Set(
  "van von de den der des di da du la le het ten ter te t 't in op el al bin ben 's".split(" "),
);

/** Dutch puts "Joris van den Berg" under the B: particles before the last name do not count. */
export function sortNameOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.findIndex((word, index) => index > 0 && !PARTICLES.has(word.toLowerCase()));
  return last === -1 ? name.trim() : [...words.slice(last), ...words.slice(0, last)].join(" ");
}

const collator = new Intl.Collator("nl", { sensitivity: "base", numeric: true });

/** A to Z by last name; the id decides between namesakes, so that the order never changes by itself. */
export function compareNames(a: { id: string; name: string }, b: { id: string; name: string }): number {
  return collator.compare(sortNameOf(a.name), sortNameOf(b.name)) || (a.id < b.id ? -1 : 1);
}
