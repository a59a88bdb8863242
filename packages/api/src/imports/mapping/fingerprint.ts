import { createHash } from "node:crypto";
import { normalizeName } from "../read-table";

/** What two files of one layout have in common, whatever the order of their columns; null without names. */
export function fingerprintOf(header: readonly string[]): string | null {
  const names = [...new Set(header.map(normalizeName))].filter((name) => !/^column \d+$/.test(name)).sort();
  if (names.length === 0) return null;
  return createHash("sha256").update(JSON.stringify(names)).digest("hex").slice(0, 32);
}
