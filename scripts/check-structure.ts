// Holds the walls that package.json files and the linter cannot hold. Caps on functions,
// parameters and cycles are in biome.json, where a real parser measures them.
import { fileURLToPath } from "node:url";
import {
  checkEnvironment,
  checkLeftovers,
  checkMetricsIsDeterministic,
  checkNames,
  checkRouters,
  checkSize,
  checkTestsRun,
} from "./structure/contents";
import { type Finding, type Rule, readSources } from "./structure/source-file";
import {
  checkMetricsIsPure,
  checkPackageDirection,
  checkSqlInQueries,
  checkWebLayers,
  checkWebStaysOffTheDatabase,
} from "./structure/walls";

const RULES: Rule[] = [
  checkPackageDirection,
  checkWebStaysOffTheDatabase,
  checkWebLayers,
  checkSqlInQueries,
  checkMetricsIsPure,
  checkMetricsIsDeterministic,
  checkEnvironment,
  checkNames,
  checkSize,
  checkLeftovers,
  checkTestsRun,
  checkRouters,
];

export function checkStructure(root: string): Finding[] {
  return readSources(root).flatMap((file) => RULES.flatMap((rule) => rule(file)));
}

function main() {
  const findings = checkStructure(fileURLToPath(new URL("..", import.meta.url)));
  for (const { path, line, wrong, instead } of findings) {
    console.log(`${path}:${line}  ${wrong}\n    instead: ${instead}`);
  }
  console.log(findings.length === 0 ? "The structure holds." : `${findings.length} findings.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
