import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Company } from "./companies";
import type { ContactFiles } from "./contact-files";
import type { Coach } from "./store-companies";

/** What a later run needs to ask a store that an earlier one filled. */
export type KeptStore = {
  rows: number;
  engine: "server" | "embedded";
  /** Of a server; the embedded engine's files lie beside this. */
  database: string | null;
  companies: readonly Company[];
  coach: Coach;
  files: ContactFiles;
  load: unknown;
};

const fileOf = (directory: string): string => join(directory, "store.json");

export function readKept(
  directory: string,
  { rows, engine }: Pick<KeptStore, "rows" | "engine">,
): KeptStore | null {
  const file = fileOf(directory);
  if (!existsSync(file)) return null;
  const kept = JSON.parse(readFileSync(file, "utf8")) as KeptStore;
  if (kept.rows === rows && kept.engine === engine) return kept;
  throw new Error(`${directory} holds ${kept.rows} rows of the engine "${kept.engine}".`);
}

export function writeKept(directory: string, kept: KeptStore): void {
  writeFileSync(fileOf(directory), JSON.stringify(kept));
}
