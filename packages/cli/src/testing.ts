import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Where data sets of others lie that the product is tried on, beside the project. */
export const SHARED_DATA = join(ROOT, "../shared/data");

export type Ran = { code: number; stdout: string; stderr: string };

export const newDataDirectory = () => mkdtemp(join(tmpdir(), "kwartet-cli-"));

/** Runs the command line as a user does, in a process of its own on an embedded directory. */
export async function runKwartet(dataDirectory: string, ...args: string[]): Promise<Ran> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, ["--import", "tsx", MAIN, ...args], {
    cwd: ROOT,
    env: { ...environment, KWARTET_DATA: dataDirectory, KWARTET_CWD: ROOT },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const code = await new Promise<number>((done) => child.once("close", (exit) => done(exit ?? 1)));
  return { code, stdout, stderr };
}

/** The JSON that a command printed: all of its standard output, or it is no JSON. */
export async function askKwartet<Answer>(dataDirectory: string, ...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await runKwartet(dataDirectory, ...args, "--json");
  if (code !== 0) throw new Error(`kwartet ${args.join(" ")} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as Answer;
}
