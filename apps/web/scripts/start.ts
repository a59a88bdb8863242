// npm start and npm run dev: prepares the data, then serves the app in a process of its own.
import { existsSync } from "node:fs";
import { hostname } from "node:os";
import { fileURLToPath } from "node:url";
import { DataDirectoryRefused } from "@kwartet/api/data-directory";
import { openStore } from "@kwartet/db/client";
import { DirectoryRefused } from "@kwartet/db/directory-lock";
import { migrate } from "@kwartet/db/migrate";
import { EnvironmentRefused, readEnvironment } from "../src/env";
import { buildApp } from "./build-app";
import { describeStart } from "./describe-start";
import { prepareEmbedded } from "./prepare-embedded";
import { localAddressOf, refuseTakenPort, startServer, stopServer, waitUntilReady } from "./serve";
import { isLoopback, readOptions, type StartOptions, StartRefused, USAGE } from "./start-options";

const BUILD = fileURLToPath(new URL("../.next/BUILD_ID", import.meta.url));

type Ready = {
  env: Record<string, string | undefined>;
  place: string;
  accounts: Parameters<typeof describeStart>[0]["accounts"];
  isNew: boolean;
};

async function prepare(options: StartOptions): Promise<Ready> {
  const shared = {
    PORT: String(options.port),
    KWARTET_BASE_URL: process.env.KWARTET_BASE_URL ?? addressOf(options),
    KWARTET_LISTENS_AT: localAddressOf(options),
  };
  if (options.databaseUrl) {
    const env = { ...shared, KWARTET_DATA: options.dataPath ?? undefined };
    readEnvironment({ ...process.env, ...env });
    return { env, place: await prepareDatabaseServer(options.databaseUrl), accounts: [], isNew: false };
  }
  const { BETTER_AUTH_SECRET, KWARTET_CUSTOMER_KEY } = process.env;
  const prepared = await prepareEmbedded(
    { ...options, customerKey: KWARTET_CUSTOMER_KEY || undefined },
    showProgress,
  );
  const { path, secrets } = prepared.directory;
  const env = {
    ...shared,
    KWARTET_DATA: path,
    BETTER_AUTH_SECRET: BETTER_AUTH_SECRET || secrets.authSecret,
    KWARTET_CUSTOMER_KEY: KWARTET_CUSTOMER_KEY || secrets.customerKey,
  };
  readEnvironment({ ...process.env, ...env });
  return { env, place: path, accounts: prepared.accounts, isNew: prepared.isNew };
}

async function prepareDatabaseServer(url: string): Promise<string> {
  const { host, pathname } = new URL(url);
  const store = await openStore({ url, poolSize: 2 });
  try {
    await migrate(store);
  } catch (error) {
    const reason =
      error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : error;
    throw new StartRefused(`The database server at ${host} cannot be used: ${reason}`);
  } finally {
    await store.close();
  }
  return `PostgreSQL at ${host}${pathname}`;
}

function addressOf({ host, port }: StartOptions): string {
  if (isLoopback(host)) return `http://localhost:${port}`;
  const name = host === "0.0.0.0" || host === "::" ? hostname() : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

let isLineOpen = false;

/** One line that changes on a terminal; a line each in a file. */
function showProgress(text: string): void {
  if (!process.stdout.isTTY) {
    console.log(text);
    return;
  }
  process.stdout.write(`\r\x1b[K  ${text}`);
  isLineOpen = true;
}

function endProgress(): void {
  if (isLineOpen) process.stdout.write("\r\x1b[K");
  isLineOpen = false;
}

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (!options) {
    console.log(USAGE);
    return 0;
  }
  if (!options.isDevelopment && !options.builds && !existsSync(BUILD)) {
    throw new StartRefused("The app has not been built. Use npm start, which builds it first.");
  }
  await refuseTakenPort(options);
  const [{ env, ...ready }] = await Promise.all([prepare(options), options.builds ? buildApp() : null]);
  endProgress();
  const child = startServer(options, env);
  const ended = new Promise<number>((done) => child.once("exit", (code) => done(code ?? 1)));
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      isStopping = true;
      void stopServer(child);
    });
  }
  try {
    await waitUntilReady(child, options);
  } catch (error) {
    await stopServer(child);
    if (isStopping) return 0;
    throw error;
  }
  console.log(describeStart({ address: env.KWARTET_BASE_URL ?? "", options, ...ready }));
  const code = await ended;
  return isStopping ? 0 : code;
}

/** What went wrong, in words; a fault of our own with its stack. */
function explain(error: unknown): string {
  const said = [StartRefused, EnvironmentRefused, DataDirectoryRefused, DirectoryRefused];
  if (said.some((kind) => error instanceof kind)) return (error as Error).message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  process.exitCode = await main();
} catch (error) {
  endProgress();
  console.error(explain(error));
  process.exitCode = 1;
}
