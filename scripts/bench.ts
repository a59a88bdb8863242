// `npm run bench -- metrics [name …]` runs packages/metrics/bench/*.ts; `store` runs those of packages/db.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS: Record<string, string> = { metrics: "packages/metrics/bench", store: "packages/db/bench" };

function listBenches(folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith(".ts")) : [];
}

function main([area = "", ...args]: string[]): number {
  const folder = FOLDERS[area];
  if (!folder) {
    console.error(`Usage: npm run bench -- ${Object.keys(FOLDERS).join("|")} [name] [options]`);
    return 1;
  }
  const all = listBenches(folder);
  const [first = ""] = args;
  const chosen = all.includes(`${first}.ts`) ? [`${first}.ts`] : all;
  const passedOn = chosen === all ? args : args.slice(1);
  if (chosen.length === 0) console.error(`There is no bench in ${folder}.`);
  const codes = chosen.map((name) => {
    console.log(`\n── ${folder}/${name}`);
    const run = ["--import", "tsx", join(folder, name), ...passedOn];
    return spawnSync(process.execPath, run, { cwd: root, stdio: "inherit" }).status ?? 1;
  });
  return codes.length > 0 && codes.every((code) => code === 0) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
