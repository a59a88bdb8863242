import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { StartRefused } from "./start-options";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Builds the app where something changed since the last time. It runs beside the loading of the demo:
 * on two cores a first start takes as long as the longer of the two.
 */
export async function buildApp(): Promise<void> {
  const { packageManager } = JSON.parse(readFileSync(`${ROOT}/package.json`, "utf8")) as {
    packageManager: string;
  };
  const turbo = ["exec", "turbo", "run", "build", "--filter=@kwartet/web", "--output-logs=errors-only"];
  const child = spawn("npx", ["--yes", packageManager, ...turbo], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const code = await new Promise<number>((done) => {
    child.once("error", () => done(1));
    child.once("exit", (exitCode) => done(exitCode ?? 1));
  });
  if (code !== 0) throw new StartRefused("The app could not be built. What the build said stands above.");
}
