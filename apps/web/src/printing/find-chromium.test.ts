import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { findChromium } from "./find-chromium";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kwartet-chromium-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program of that name, or a file that cannot be run. */
function put(name: string, { canRun = true } = {}): string {
  const path = join(folder, name);
  writeFileSync(path, "");
  chmodSync(path, canRun ? 0o755 : 0o644);
  return path;
}

it("takes the one that was named, and no other where that cannot be run", () => {
  const named = put("my-browser");
  put("chromium");
  expect(findChromium(named, { PATH: folder })).toEqual({ path: named, args: [], env: {} });
  expect(findChromium(join(folder, "absent"), { PATH: folder })).toBeNull();
  expect(findChromium(put("no-program", { canRun: false }), { PATH: folder })).toBeNull();
});

it("looks for one among the programs of the machine", () => {
  const path = put("google-chrome");
  const empty = join(folder, "empty");
  mkdirSync(empty);
  expect(findChromium(null, { PATH: [empty, folder].join(delimiter) })?.path).toBe(path);
});

it("gives one that brings its own libraries and fonts what it needs to find them", () => {
  const path = put("chromium");
  mkdirSync(join(folder, "al2023", "lib"), { recursive: true });
  const found = findChromium(path);
  expect(found?.args).toContain("--headless=shell");
  expect(found?.env).toEqual({
    LD_LIBRARY_PATH: join(folder, "al2023", "lib"),
    FONTCONFIG_PATH: join(folder, "fonts"),
  });
});
