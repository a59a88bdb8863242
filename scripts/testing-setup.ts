import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Everything that the tests make on disk lies in one folder, which goes with the run, also what a killed process left. */
export default function setup() {
  const folder = mkdtempSync(join(tmpdir(), "kwartet-tests-"));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
