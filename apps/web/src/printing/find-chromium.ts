import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join } from "node:path";

/** A Chromium that can be started, with what it needs besides. */
export type Chromium = { path: string; args: string[]; env: Record<string, string> };

type Place = { PATH?: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const FIXED = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The one that was named, and no other; without a name the first of the usual places. Null where there is none. */
export function findChromium(named: string | null, { PATH = "" }: Place = {}): Chromium | null {
  const paths = named === null ? [...inFolders(PATH), ...FIXED, ...ofPlaywright(), ...ofTests()] : [named];
  const path = paths.find(canRun);
  return path === undefined ? null : { path, ...needsOf(path) };
}

const inFolders = (folders: string): string[] =>
  NAMES.flatMap((name) =>
    folders
      .split(delimiter)
      .filter(Boolean)
      .map((folder) => join(folder, name)),
  );

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What `npx playwright install chromium` leaves behind. */
function ofPlaywright(): string[] {
  const folder = join(homedir(), ".cache", "ms-playwright");
  return namesIn(folder, /^chromium-\d+$/).map((name) => join(folder, name, "chrome-linux64", "chrome"));
}

/** The one that the browser tests unpack, seen from the folder in which the app runs. */
function ofTests(): string[] {
  const folder = join("..", "..", "e2e", "node_modules", ".cache");
  return namesIn(folder, /^chromium-[\d.]+$/).map((name) => join(folder, name, "chromium"));
}

function namesIn(folder: string, pattern: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .reverse();
}

/** A Chromium that brings its own libraries and fonts finds neither by itself. */
function needsOf(path: string): Omit<Chromium, "path"> {
  const folder = dirname(path);
  const libraries = join(folder, "al2023", "lib");
  if (!existsSync(libraries)) return { args: [], env: {} };
  return {
    args: ["--headless=shell", "--no-zygote", "--use-angle=swiftshader"],
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(folder, "fonts") },
  };
}
