import { resolve } from "node:path";
import { parseArgs } from "node:util";

export const USAGE = `Usage: npm start -- [options]

  --fresh       start without the demo: the first visitor makes the organisation
  --demo-small  load a smaller demo company, which takes less time
  --data DIR    keep everything in this directory (or set KWARTET_DATA)
  --port N      listen on this port (3000)
  --host H      listen on this address (127.0.0.1: this machine only)
  --help        show this

With DATABASE_URL set, data are on that PostgreSQL server instead, without a demo.`;

export type StartOptions = {
  isFresh: boolean;
  isDevelopment: boolean;
  /** Builds the app first, where something changed. */
  builds: boolean;
  scale: "full" | "small";
  port: number;
  host: string;
  /** Null is the place that belongs to the demo or to one's own data. */
  dataPath: string | null;
  databaseUrl: string | null;
};

/** Said to whoever started it, without a stack trace. */
export class StartRefused extends Error {
  override name = "StartRefused";
}

type Source = Record<string, string | undefined>;

/** Null asks for the usage. */
export function readOptions(args: string[], env: Source): StartOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  const port = Number(values.port ?? env.PORT ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartRefused(`"${values.port ?? env.PORT}" is no port. Give a number from 1 to 65535.`);
  }
  const dataPath = values.data ?? (env.KWARTET_DATA || null);
  return {
    isFresh: values.fresh ?? false,
    isDevelopment: values.dev ?? false,
    builds: values.build ?? false,
    scale: values["demo-small"] ? "small" : "full",
    port,
    host: values.host ?? "127.0.0.1",
    // npm runs this in the project; a relative path is meant from where the user stands.
    dataPath: dataPath === null ? null : resolve(env.KWARTET_CWD ?? ".", dataPath),
    databaseUrl: env.DATABASE_URL || null,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        fresh: { type: "boolean" },
        "demo-small": { type: "boolean" },
        dev: { type: "boolean" },
        build: { type: "boolean" },
        data: { type: "string" },
        port: { type: "string" },
        host: { type: "string" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new StartRefused(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127(\.\d+){3}$/.test(host);
}
