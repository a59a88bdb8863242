// Notes about somebody's health may not be kept (Art. 9): whoever writes is warned while they write, and decides.
// Stems, because both languages make many words of one; a word counts when it begins with one of them.
const STEMS = [
  // Dutch
  "angst",
  "arbo",
  "bedrijfsarts",
  "behandelaar",
  "blessure",
  "burn-out",
  "burn out",
  "depress",
  "diagnose",
  "dokter",
  "fysiotherap",
  "geblesseerd",
  "griep",
  "hernia",
  "herstelmelding",
  "huisarts",
  "hyperventil",
  "kanker",
  "koorts",
  "longcovid",
  "medicijn",
  "medicatie",
  "migraine",
  "ongesteld",
  "ongeval",
  "operatie aan",
  "overspannen",
  "paniekaanval",
  "psycholo",
  "psychiat",
  "re-integrat",
  "reintegrat",
  "rugklacht",
  "rsi",
  "spoedeisend",
  "therapie",
  "verslaving",
  "verzuim",
  "ziek",
  "zwanger",
  // English
  "addict",
  "allerg",
  "anxiety",
  "burnout",
  "cancer",
  "diagnos",
  "disabilit",
  "doctor",
  "flu",
  "hospital",
  "ill",
  "illness",
  "injur",
  "medication",
  "mental health",
  "miscarriage",
  "panic attack",
  "pregnan",
  "sick",
  "surgery",
  "therap",
] as const;

/** Stems that are whole words, because too many other words begin with them. */
const WHOLE = new Set<string>(["ill", "flu", "rsi", "griep", "arbo"]);
/** What begins as one of them and is about the work. */
const HARMLESS = /^(ziekenhuis(klant|polis)|ziektekostenverzeker|zorgverzeker)/;

/** The words of a text that may be about somebody's health, each once, as they were written. */
export function findHealthWords(text: string): string[] {
  const lower = text.toLowerCase();
  const found = STEMS.flatMap((stem) => wordsFrom(lower, stem));
  return [...new Set(found)].sort((one, other) => lower.indexOf(one) - lower.indexOf(other));
}

function wordsFrom(text: string, stem: string): string[] {
  const words: string[] = [];
  for (let at = text.indexOf(stem); at !== -1; at = text.indexOf(stem, at + 1)) {
    if (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) continue;
    const end = text.slice(at + stem.length).search(/[^\p{L}\p{N}-]|$/u);
    const whole = text.slice(at, at + stem.length + end);
    if ((WHOLE.has(stem) && whole !== stem) || HARMLESS.test(whole)) continue;
    words.push(whole);
  }
  return words;
}
