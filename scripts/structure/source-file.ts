import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { blankOut } from "./blank-out";

export type Import = { specifier: string; line: number; isTypeOnly: boolean };

export type SourceFile = {
  /** From the root of the repository, with forward slashes. */
  path: string;
  text: string;
  /** The text without comments and strings, line for line. */
  code: string;
  imports: Import[];
  isTest: boolean;
};

/** One thing that is wrong, and what to do instead. */
export type Finding = { path: string; line: number; wrong: string; instead: string };

export type Rule = (file: SourceFile) => Finding[];

const ROOTS = ["packages", "apps", "e2e", "scripts"];
const SOURCE = /\.(ts|tsx|mts|js|jsx|mjs)$/;
const NOT_OURS = new Set(["node_modules", "test-results", "playwright-report", "migrations", "drizzle"]);

const IMPORT =
  /(?:^|[;\s])(?:import|export)\s+(type\s)?[^"'();=]*?\bfrom\s*["']([^"']+)["']|(?:^|[;\s])import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}

function findImports(text: string, code: string): Import[] {
  const found: Import[] = [];
  for (const match of blankOut(text, "comments").matchAll(IMPORT)) {
    // Where the keyword itself is blank in the code, the match lies inside a string.
    const keyword = match.index + match[0].search(/import|export/);
    if (code[keyword] === " ") continue;
    const specifier = match[2] ?? match[3] ?? match[4] ?? "";
    const line = lineAt(text, match.index + match[0].length);
    found.push({ specifier, line, isTypeOnly: match[1] !== undefined });
  }
  return found;
}

export function parseSource(path: string, text: string): SourceFile {
  const code = blankOut(text, "comments and strings");
  return {
    path,
    text,
    code,
    imports: findImports(text, code),
    isTest: /\.test\.tsx?$|\.spec\.ts$/.test(path),
  };
}

function listFiles(root: string, folder: string): string[] {
  const names = readdirSync(join(root, folder)).sort();
  return names.flatMap((name) => {
    if (name.startsWith(".") || NOT_OURS.has(name)) return [];
    const path = posix.join(folder, name);
    return statSync(join(root, path)).isDirectory() ? listFiles(root, path) : [path];
  });
}

/** Every source file of ours below `root`. */
export function readSources(root: string): SourceFile[] {
  const present = ROOTS.filter((folder) => readdirSync(root).includes(folder));
  const paths = present.flatMap((folder) => listFiles(root, folder)).filter((path) => SOURCE.test(path));
  return paths
    .filter((path) => !path.endsWith("next-env.d.ts"))
    .map((path) => parseSource(path, readFileSync(join(root, path), "utf8")));
}

/** Findings for every place in `text` that `pattern` matches. */
export function findAll(
  file: SourceFile,
  text: string,
  search: { pattern: RegExp; wrong: string; instead: string },
) {
  return [...text.matchAll(search.pattern)].map((match): Finding => {
    const line = lineAt(text, match.index);
    return {
      path: file.path,
      line,
      wrong: search.wrong.replace("$&", match[0].trim()),
      instead: search.instead,
    };
  });
}
