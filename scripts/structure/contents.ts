import { type Finding, findAll, type Rule, type SourceFile } from "./source-file";

const LINES_MAX = 300;

/** Files that may be longer, each with its reason. Tests are exempt as a kind. */
const LONG_FILES: Record<string, string> = {};

const DRAWERS = /^(utils?|helpers?|types|services|common|misc)$|-(utils|helpers)$/;

/** A name says what is inside; a drawer says nothing. */
export const checkNames: Rule = ({ path }) => {
  const drawer = path.split("/").find((part) => DRAWERS.test(part.replace(/\..*$/, "")));
  if (!drawer) return [];
  const instead = "name the file after the one idea in it, and put it beside its user";
  return [{ path, line: 1, wrong: `"${drawer}" is a drawer, not a name`, instead }];
};

export const checkSize: Rule = ({ path, text, isTest }) => {
  const lines = text.trimEnd().split("\n").length;
  if (lines <= LINES_MAX || isTest || path in LONG_FILES) return [];
  const instead =
    "split it by idea; a table of data that must be long is named in LONG_FILES with its reason";
  return [{ path, line: LINES_MAX + 1, wrong: `${lines} lines, ${LINES_MAX} is the cap`, instead }];
};

/** Reads of the environment in one place show what the product can be told from outside. */
export const checkEnvironment: Rule = (file) => {
  const isAllowed =
    file.isTest ||
    /(^|\/)env\.ts$|\.config\.ts$|\/testing[^/]*\.ts$|\/(scripts|bench)\//.test(file.path) ||
    !/^(packages|apps)\//.test(file.path);
  if (isAllowed) return [];
  return findAll(file, file.code, {
    pattern: /\bprocess\s*\.\s*env\b/g,
    wrong: "reads the environment",
    instead: "read it in env.ts, with its shape checked, and import the value",
  });
};

// Written with a class, so that this file does not find itself.
const LEFTOVER = /\b(TO[D]O|FIX[M]E)\b/g;

export const checkLeftovers: Rule = (file) =>
  findAll(file, file.text, {
    pattern: LEFTOVER,
    wrong: "$& left in the code",
    instead: "do it, or write it down as an open question in docs/",
  });

/** A test that is focused hides the others; one that is always skipped proves nothing. */
export const checkTestsRun: Rule = (file) => {
  if (!file.isTest) return [];
  const focused = findAll(file, file.code, {
    pattern: /\b(it|test|describe)(\.\w+)*\.only\b/g,
    wrong: "a focused test: the others do not run",
    instead: "take .only away",
  });
  // The code has blanks where its strings were: a name in first place is a string, a condition is not.
  const skipped = [...file.code.matchAll(/\b(it|test|describe)(?:\.\w+)*\.(?:skip|fixme|todo)\s*\(/g)].filter(
    (match) => /^\s*(["'`]|\)|true\b)/.test(file.text.slice(match.index + match[0].length)),
  );
  const findings = skipped.map((match): Finding => {
    const line = file.text.slice(0, match.index).split("\n").length;
    return {
      path: file.path,
      line,
      wrong: "a test that is always skipped",
      instead: "run it, delete it, or use skipIf",
    };
  });
  return [...focused, ...findings];
};

function isRouter({ path }: SourceFile): boolean {
  return /^packages\/api\/src\/.*(^|[/.-])router\.ts$/.test(path) || path === "packages/api/src/root.ts";
}

/** Every procedure of a router goes through can(): that is where the scope comes from. */
export const checkRouters: Rule = (file) => {
  if (!isRouter(file)) return [];
  return findAll(file, file.code, {
    pattern: /\bt\s*\.\s*procedure\b|\bpublicProcedure\b/g,
    wrong: "$& in a router",
    instead: "start the procedure with can(permission), or build the exception in packages/api/src/trpc.ts",
  });
};

/** The maths knows no clock and no chance: the same input gives the same number. */
export const checkMetricsIsDeterministic: Rule = (file) => {
  if (!file.path.startsWith("packages/metrics/src/") || file.isTest) return [];
  return findAll(file, file.code, {
    pattern: /\bDate\.now\(|\bnew Date\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\.now\b/g,
    wrong: "$& in the maths",
    instead: "take the time or the random source as an argument",
  });
};
