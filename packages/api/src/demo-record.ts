import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import { type DataDirectory, DataDirectoryRefused } from "./data-directory";

/** Somebody in the demo company with whose account a visitor can look round. */
export type DemoAccount = { name: string; role: string; email: string; password: string };

/**
 * Marks a directory as the demo's. It is written before anything is loaded, so that a demo of which
 * the loading broke off is never taken for somebody's own data.
 */
export type DemoRecord = { state: "loading" | "ready"; accounts: DemoAccount[] };

const recordShape = z.object({
  state: z.enum(["loading", "ready"]),
  accounts: z.array(
    z.object({ name: z.string(), role: z.string(), email: z.string(), password: z.string() }),
  ),
});

/** Null in a directory that holds no demo. */
export async function readDemoRecord(directory: DataDirectory): Promise<DemoRecord | null> {
  const text = await readFile(directory.demoRecordPath, "utf8").catch(() => null);
  if (text === null) return null;
  try {
    return recordShape.parse(JSON.parse(text));
  } catch {
    // The mark is there, so it is a demo; that it cannot be read only means loading it again.
    return { state: "loading", accounts: [] };
  }
}

export async function writeDemoRecord(directory: DataDirectory, record: DemoRecord): Promise<void> {
  const draft = `${directory.demoRecordPath}.${randomUUID()}`;
  await writeFile(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  await rename(draft, directory.demoRecordPath);
}

/** Own data never goes into a demo, where they could not be told apart again. */
export async function refuseDemoDirectory(directory: DataDirectory): Promise<void> {
  if ((await readDemoRecord(directory)) === null) return;
  throw new DataDirectoryRefused(
    `The data directory ${directory.path} holds the demo company, and own data are never mixed with it. ` +
      "Choose another directory with KWARTET_DATA.",
  );
}
