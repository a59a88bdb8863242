import { parseArgs } from "node:util";

export const PARTS = ["ingest", "queries", "comparison", "way", "policies", "upkeep", "sizes"] as const;
export type Part = (typeof PARTS)[number];

export type Options = {
  rows: number;
  engine: "server" | "embedded";
  parts: readonly Part[];
  /** Where the rows that were drawn, and the name of their database, stay for the next run; null leaves nothing. */
  keepIn: string | null;
};

export const USAGE = `Usage: npm run bench -- store [--rows N] [--engine server|embedded] [--only ${PARTS.join("|")}] [--keep DIRECTORY]`;

/** Throws a TypeError for an option that does not exist. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: "string", default: "100000" },
      engine: { type: "string", default: "server" },
      only: { type: "string" },
      keep: { type: "string" },
    },
  });
  const rows = Number(values.rows.replaceAll(/[_,]/g, ""));
  if (!Number.isInteger(rows) || rows < 10_000) throw new TypeError("--rows: a whole number from 10000 on.");
  const { engine, only } = values;
  if (engine !== "server" && engine !== "embedded") throw new TypeError("--engine: server or embedded.");
  const part = PARTS.find((name) => name === only);
  if (only !== undefined && part === undefined) throw new TypeError(`--only: ${PARTS.join(", ")}.`);
  return { rows, engine, parts: part === undefined ? PARTS : [part], keepIn: values.keep ?? null };
}
