// `npm run bench -- metrics [name …]` runs the benches of the maths: alone, and against reading from the store.
// `npm run bench -- store [--rows N]` runs the store's whole bench, `npm run bench -- store <name>` another of its own.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS: Record<string, string[]> = {
  metrics: ["packages/metrics/bench", "packages/api/bench/metrics"],
  store: ["packages/api/bench"],
};
/** As `scripts/bootstrap.mjs` starts every command, so that what is measured is what is run. */
const ENGINE = [
  process.execPath,
  "--max-semi-space-size=16",
  "--heap-growing-percent=100",
  "--import",
  "tsx",
];

/** Only the files themselves: a folder beside them holds the parts of one. */
function listBenches(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name));
}

/** A server for the time of the bench, where PostgreSQL is installed and none was named. */
function needsServer(): boolean {
  if (process.env.DATABASE_URL !== undefined || process.platform === "win32") return false;
  const debian = "/usr/lib/postgresql";
  const installed = existsSync(debian)
    ? readdirSync(debian).map((version) => join(debian, version, "bin"))
    : [];
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...installed];
  return folders.some((folder) => existsSync(join(folder, "initdb")));
}

function runBench(path: string, args: readonly string[]): number {
  console.log(`\n── ${path}`);
  const isRead = path.startsWith("packages/api/");
  const command = [
    ...(isRead && needsServer() ? ["scripts/with-postgres.sh"] : []),
    ...ENGINE,
    path,
    ...args,
  ];
  const [program = "", ...rest] = command;
  return spawnSync(program, rest, { cwd: root, stdio: "inherit" }).status ?? 1;
}

function main([area = "", ...args]: string[]): number {
  const folders = FOLDERS[area];
  if (!folders) {
    console.error(`Usage: npm run bench -- ${Object.keys(FOLDERS).join("|")} [name] [options]`);
    return 1;
  }
  const all = folders.flatMap(listBenches);
  const ofName = (name = "") => all.filter((path) => path.endsWith(`/${name}.ts`));
  const named = ofName(args[0]);
  // An area with a bench of its own name has that one as its whole.
  const whole = ofName(area).length > 0 ? ofName(area) : all;
  const [chosen, passedOn] = named.length > 0 ? [named, args.slice(1)] : [whole, args];
  if (chosen.length === 0) console.error(`There is no bench in ${folders.join(" or ")}.`);
  const codes = chosen.map((path) => runBench(path, passedOn));
  return codes.length > 0 && codes.every((code) => code === 0) ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
