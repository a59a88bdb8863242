// Every npm script enters here. Plain JavaScript without dependencies, because it runs
// before anything is installed: it checks Node, installs what the lockfile says when
// that is needed, and then runs the asked command on the pinned Node.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, "node_modules", ".bin");
const stamp = join(root, "node_modules", ".kwartet-installed");
const windows = process.platform === "win32";

/** Command → the TypeScript file that does it, and whether the production build must be there first. */
const commands = {
  start: { file: "apps/web/scripts/start.ts", args: ["--build"] },
  dev: { file: "apps/web/scripts/start.ts", args: ["--dev"] },
  check: { file: "scripts/check.ts", args: ["all"] },
  verify: { file: "scripts/check.ts", args: ["verify"] },
  "check-store": { file: "scripts/check.ts", args: ["store"] },
  e2e: { file: "scripts/check.ts", args: ["e2e"] },
  kwartet: { file: "packages/cli/src/main.ts" },
  bench: { file: "scripts/bench.ts" },
  screenshots: { file: "e2e/screenshots.ts", build: true },
  oracles: { file: "packages/metrics/scripts/oracles.ts" },
  simulate: { file: "packages/metrics/scripts/simulate.ts" },
};

const env = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  DO_NOT_TRACK: "1",
  // npm runs scripts in the project; file arguments are relative to where the caller stands.
  KWARTET_CWD: process.env.INIT_CWD ?? process.cwd(),
  // The project silences npm for clean JSON; an installer that fails must still say why.
  npm_config_loglevel: "error",
  npm_config_update_notifier: "false",
};

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** Runs a program to its end, passes signals on to it, and gives its exit code. */
function run(program, args, options) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, ...options });
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    const pass = (signal) => {
      // A terminal sends Ctrl-C to the whole group, so the child has it already.
      if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of signals) process.on(signal, pass);
    // Told to stop, npm ends the shell around this script, which dies without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 250);
    if (!process.env.npm_lifecycle_event) clearInterval(watch);
    child.on("error", (error) => stop(`Could not run ${program}: ${error.message}`));
    child.on("exit", (code, signal) => {
      clearInterval(watch);
      for (const name of signals) process.off(name, pass);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs the pinned package manager; npx fetches it, so that nothing has to be installed beforehand. */
function runPackageManager(args, stdio) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return run("npx", ["--yes", packageManager, ...args], { stdio, shell: windows });
}

async function install() {
  // Not the version of Node: npm puts the pinned one on the path as soon as it is installed.
  const lockfile = readFileSync(join(root, "pnpm-lock.yaml"));
  const hash = createHash("sha256").update(lockfile).update(process.platform).update(process.arch);
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.error("Installing dependencies (once) …");
  // Standard output belongs to the asked command alone.
  const code = await runPackageManager(["install", "--frozen-lockfile"], ["ignore", 2, 2]);
  if (code !== 0) stop(`The installation failed (exit code ${code}). Is the npm registry reachable?`);
  writeFileSync(stamp, wanted);
}

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) stop(`Unknown command "${name}". There are: ${Object.keys(commands).join(", ")}.`);

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Kwartet needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org.`);
}

await install();
// The pinned Node (Linux) goes first, so that everything below runs on one engine.
const pathName = Object.keys(env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
env[pathName] = [bin, env[pathName]].join(delimiter);
const pinned = join(bin, "node");
const node = !windows && existsSync(pinned) ? pinned : process.execPath;

if (command.build) {
  const build = ["exec", "turbo", "run", "build", "--filter=@kwartet/web", "--output-logs=errors-only"];
  const code = await runPackageManager(build, ["ignore", 2, 2]);
  if (code !== 0) process.exit(code);
}
// Imports make many objects that live as long as their batch. Left alone, the engine lets several times as many pile up as
// it needs before it collects them: this keeps a file of any size under 600 MB, for an eighth more of processor time.
const engine = ["--max-semi-space-size=16", "--heap-growing-percent=100", "--import", "tsx"];
process.exitCode = await run(node, [...engine, command.file, ...(command.args ?? []), ...args], {
  stdio: "inherit",
});
