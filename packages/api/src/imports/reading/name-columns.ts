import type { Cell } from "../read-table";

const MAX_NAME_CHARACTERS = 200;

/**
 * A name for every column, each once: what the header says, `column 3` where it says nothing, and
 * `name (2)` for the second of a name. Names are only ever keys of a Map, so any text will do.
 */
export function nameColumns(header: readonly Cell[]): string[] {
  const taken = new Set<string>();
  return header.map((cell, index) => {
    const said = String(cell ?? "")
      .replace(/\p{Cc}+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, MAX_NAME_CHARACTERS);
    const base = said === "" ? `column ${index + 1}` : said;
    let name = base;
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${base} (${nth})`;
    taken.add(name.toLowerCase());
    return name;
  });
}
