import type { PulseText } from "@kwartet/metrics/pulse/item";

/** What surveys of elsewhere often ask after, by the name of its column. */
const NAMES: ReadonlyMap<string, PulseText> = new Map(
  Object.entries({
    pride: { nl: "Trots op het werk", en: "Pride in the work" },
    energy: { nl: "Energie", en: "Energy" },
    stay: { nl: "Willen blijven", en: "Wish to stay" },
    recommend: { nl: "Werkgever aanbevelen", en: "Recommending the employer" },
    coach: { nl: "Hulp van de coach", en: "Help from the coach" },
    equipped: { nl: "Middelen voor het werk", en: "Means for the work" },
  }),
);

/** The name that is known in both languages; else what the file called it, made readable: "Parent score". */
export function nameOutsideItem(key: string): PulseText {
  const known = NAMES.get(key.toLowerCase());
  if (known) return known;
  const words = key.replace(/[_-]+/g, " ");
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { nl: name, en: name };
}
