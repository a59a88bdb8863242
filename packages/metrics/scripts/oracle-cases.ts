import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Difference, KeyedTolerance } from "./oracle-compare";
import { compare, comparePublished, findNonNumbers } from "./oracle-compare";
import { ORACLE_METHODS } from "./oracle-methods";

type OracleCase = {
  id: string;
  method: string;
  input: Record<string, unknown>;
  expected: unknown;
  tolerance?: KeyedTolerance;
  published?: Record<string, unknown>;
};
type OracleFile = { tolerance?: KeyedTolerance; cases?: OracleCase[] };

/** One case and what is wrong with the result; nothing for a pass. */
export type CaseResult = { file: string; method: string; id: string; differences: Difference[] };

/** Runs every case of every JSON file in a folder. A file without cases is passed over, one that cannot be read fails. */
export function runCases(directory: string): CaseResult[] {
  const files = readdirSync(directory).filter((name) => name.endsWith(".json"));
  return files.sort().flatMap((file) => {
    const { cases, tolerance } = readCases(join(directory, file));
    if (cases === null)
      return [{ file, method: "file", id: "", differences: [{ path: "", got: "no JSON", want: "cases" }] }];
    return cases.map((oracle) => ({
      file,
      method: oracle.method,
      id: oracle.id,
      differences: differencesOf(oracle, { ...tolerance, ...oracle.tolerance }),
    }));
  });
}

function readCases(path: string): { cases: OracleCase[] | null; tolerance?: KeyedTolerance | undefined } {
  const text = readFileSync(path, "utf8");
  try {
    const { cases, tolerance } = (JSON.parse(text) ?? {}) as OracleFile;
    return { cases: Array.isArray(cases) ? cases : [], tolerance };
  } catch (error) {
    if (error instanceof SyntaxError) return { cases: null };
    throw error;
  }
}

function differencesOf(oracle: OracleCase, tolerance: KeyedTolerance): Difference[] {
  const method = ORACLE_METHODS[oracle.method];
  if (!method) return [{ path: "method", got: "unknown", want: oracle.method }];
  const got = run(method, oracle.input);
  return [
    ...compare(got, oracle.expected, tolerance),
    ...comparePublished(got, oracle.published ?? {}),
    ...findNonNumbers(got),
  ];
}

/** A file may hold what no TypeScript caller could pass, such as a text for a list; a method that throws then refused. */
function run(method: (input: Record<string, unknown>) => unknown, input: Record<string, unknown>): unknown {
  try {
    return method(input);
  } catch (error) {
    return { status: "error", reason: String(error) };
  }
}
