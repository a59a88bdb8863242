import { existsSync, realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Cell } from "./read-table";
import { FileRefused } from "./refusal";

export type WorkerLimits = { heapMegabytes: number; seconds: number };

export const WORKER_LIMITS: WorkerLimits = { heapMegabytes: 256, seconds: 60 };

const READER = "read-excel-file/universal";

/**
 * What runs in the thread. It is text and not a file beside this one, because a bundler moves, renames or
 * rewrites files but leaves text alone; and it loads nothing but the reader, from the path that it is given.
 */
const THREAD = `
  const { parentPort, workerData } = require("node:worker_threads");
  const reader = require(workerData.readerPath);
  const { archive, sheet, wantsNames } = workerData;
  const answer = wantsNames
    ? reader.default(archive).then((sheets) => ({ names: sheets.map((each) => each.sheet) }))
    : reader.readSheet(archive, ...(sheet === null ? [] : [sheet])).then((rows) => ({ rows }));
  answer.then(
    (found) => parentPort.postMessage(found),
    (error) => parentPort.postMessage({
      failed: String(error && error.message),
      noSheet: error instanceof reader.SheetNotFoundError,
    }),
  );
`;

type Answer = { rows: Cell[][] } | { names: string[] } | { failed: string; noSheet: boolean };

/** What is asked of a workbook: the rows of a sheet, the first when null, or the names of its sheets. */
type Asked = { sheet: string | null; wantsNames: boolean };

/**
 * Reads a sheet of a workbook, the first unless named, in a thread of its own, with a limit to its memory
 * and its time.
 *
 * @throws {FileRefused} when the workbook is broken, too big or too slow, or has no such sheet
 */
export async function readSheetInWorker(
  archive: Buffer,
  limits = WORKER_LIMITS,
  sheet: string | null = null,
): Promise<Cell[][]> {
  const answer = await askWorker(archive, limits, { sheet, wantsNames: false });
  return "rows" in answer ? answer.rows : [];
}

/** The names of the sheets of a workbook, in its own order; under the same limits. */
export async function readSheetNamesInWorker(archive: Buffer, limits = WORKER_LIMITS): Promise<string[]> {
  const answer = await askWorker(archive, limits, { sheet: null, wantsNames: true });
  return "names" in answer ? answer.names : [];
}

async function askWorker(archive: Buffer, limits: WorkerLimits, asked: Asked): Promise<Answer> {
  const worker = createXlsxWorker(archive, limits, asked);
  const timer = { id: undefined as NodeJS.Timeout | undefined };
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      timer.id = setTimeout(
        () => reject(new FileRefused("workbook-too-slow", { limitSeconds: limits.seconds })),
        limits.seconds * 1000,
      );
      worker.once("message", resolve);
      worker.once("error", (error) => reject(refusalOf(error)));
      worker.once("exit", () => reject(new FileRefused("workbook-broken")));
    });
    if (!("failed" in answer)) return answer;
    if (answer.noSheet) throw new FileRefused("sheet-missing", { sheet: asked.sheet ?? "", found: "—" });
    throw new FileRefused("workbook-broken", {}, { cause: answer.failed });
  } finally {
    clearTimeout(timer.id);
    await worker.terminate();
  }
}

/** Starts the thread; its code is text, so that it runs alike under tsx, vitest and a bundled server. */
export function createXlsxWorker(
  archive: Buffer,
  limits: WorkerLimits,
  asked: Asked = { sheet: null, wantsNames: false },
): Worker {
  // The thread gets a copy of its own: the pool behind a small Buffer may not be given away.
  const bytes = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.byteLength);
  return new Worker(THREAD, {
    eval: true,
    workerData: { archive: bytes, readerPath: findReader(), ...asked },
    transferList: bytes instanceof ArrayBuffer ? [bytes] : [],
    // Nothing of this process belongs to the thread: no environment, no flags, no streams.
    env: {},
    execArgv: [],
    argv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes, maxYoungGenerationSizeMb: 64 },
  });
}

function refusalOf(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ERR_WORKER_OUT_OF_MEMORY"
    ? new FileRefused("workbook-too-big", {}, { cause: error })
    : error;
}

/**
 * The reader's place on disk. From this file's own place first; in a bundle that is not a true place, and
 * then from the packages that stand around the directory in which the server was started.
 */
function findReader(): string {
  const failures: unknown[] = [];
  for (const place of candidatePlaces()) {
    try {
      return createRequire(place).resolve(READER);
    } catch (error) {
      failures.push(error);
    }
  }
  throw new AggregateError(failures, `${READER} cannot be found`);
}

function* candidatePlaces(): Generator<string> {
  yield import.meta.url;
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    for (const home of [folder, join(folder, "node_modules/@kwartet/api"), join(folder, "packages/api")]) {
      const manifest = join(home, "package.json");
      if (existsSync(manifest)) yield pathToFileURL(realpathSync(manifest)).href;
    }
    if (folder === dirname(folder)) return;
  }
}
