import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { isLoopback, type StartOptions, StartRefused } from "./start-options";

const APP = fileURLToPath(new URL("..", import.meta.url));
const POLL_MILLISECONDS = 100;
const READY_MILLISECONDS = 90_000;
const STOP_MILLISECONDS = 20_000;

/** Looks before anything is loaded: nobody should wait minutes to hear that a port is taken. */
export async function refuseTakenPort({ port, host }: StartOptions): Promise<void> {
  const server = createServer();
  await new Promise<void>((done, fail) => {
    server.once("error", (error: NodeJS.ErrnoException) => fail(explain(error, { port, host })));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done()));
  });
}

function explain(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): StartRefused {
  if (error.code === "EADDRINUSE") {
    return new StartRefused(
      `Port ${port} is in use by another program. Choose another: npm start -- --port ${port + 1}`,
    );
  }
  if (error.code === "EACCES")
    return new StartRefused(`Port ${port} may not be used. Choose one above 1023.`);
  return new StartRefused(`Kwartet cannot listen on ${host}:${port} (${error.code ?? error.message}).`);
}

/** The app in a process of its own, because one process at a time may hold the data. */
export function startServer(options: StartOptions, env: Record<string, string | undefined>): ChildProcess {
  const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
  const command = options.isDevelopment ? "dev" : "start";
  const args = [next, command, "--port", String(options.port), "--hostname", options.host];
  return spawn(process.execPath, args, {
    cwd: APP,
    // The app closes its store before it ends; the framework would not wait for that.
    env: { ...process.env, ...env, NEXT_MANUAL_SIG_HANDLE: "true" },
    stdio: ["ignore", options.isDevelopment ? "inherit" : "ignore", "inherit"],
  });
}

/** Where the app is reached from its own machine. */
export function localAddressOf({ port, host }: StartOptions): string {
  const name = isLoopback(host) || host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${host === "::1" || name.includes(":") ? `[${host}]` : name}:${port}`;
}

/** Resolves when the app answers from its database. */
export async function waitUntilReady(child: ChildProcess, options: StartOptions): Promise<void> {
  const address = `${localAddressOf(options)}/api/health`;
  const deadline = performance.now() + READY_MILLISECONDS;
  while (performance.now() < deadline) {
    if (hasEnded(child))
      throw new StartRefused("The server stopped while it started. What it said stands above.");
    const status = await statusOf(address);
    if (status === 200) return;
    if (status !== null)
      throw new StartRefused("The server cannot open its data. What it said stands above.");
    await setTimeout(POLL_MILLISECONDS);
  }
  throw new StartRefused(`The server did not answer at ${address} in time.`);
}

/** Null while nothing listens yet. */
async function statusOf(address: string): Promise<number | null> {
  try {
    return (await fetch(address)).status;
  } catch {
    return null;
  }
}

/** Asks the server to close its store and end; insists only when it does not. */
export async function stopServer(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  child.kill("SIGTERM");
  const insist = setTimeout(STOP_MILLISECONDS, undefined, { ref: false }).then(() => child.kill("SIGKILL"));
  await Promise.race([ended, insist.then(() => ended)]);
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}
