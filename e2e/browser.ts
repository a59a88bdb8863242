import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";

/** What Playwright needs to launch the browser that was found. */
export type Browser = {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  chromiumSandbox: boolean;
};

// No component updates, no sync, no first-run pages: the only traffic is the test's own.
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

const MAC_PATHS = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

function currentEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]),
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findInSystem(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const paths = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...MAC_PATHS].find(isExecutable) ?? null;
}

function launchWith(executablePath: string): Browser {
  // Chromium refuses its sandbox to root; everybody else keeps Playwright's default, which is off as well.
  return { executablePath, args: QUIET, env: currentEnvironment(), chromiumSandbox: false };
}

/**
 * Unpacks the Chromium that comes from the npm registry: nothing to install, no root, Linux x64 only.
 *
 * The package unpacks into the temporary directory and takes whatever has the right name there
 * for its own, so it gets a directory of ours, which appears only when it is complete.
 */
async function unpackBrowser(): Promise<Browser> {
  const modules = fileURLToPath(new URL("node_modules", import.meta.url));
  const manifest = readFileSync(join(modules, "@sparticuz/chromium/package.json"), "utf8");
  const packed = join(modules, ".cache", `chromium-${JSON.parse(manifest).version}`);
  const saved = { ...process.env };
  const isUnpacked = existsSync(join(packed, "chromium"));
  const folder = isUnpacked ? packed : `${packed}-${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    process.env.TMPDIR = folder;
    // Without this it leaves out the libraries (NSS) that a bare machine does not have.
    process.env.AWS_LAMBDA_JS_RUNTIME = "nodejs22.x";
    const { default: packedChromium } = await import("@sparticuz/chromium");
    if (!isUnpacked) {
      await packedChromium.executablePath();
      // Another run may have been quicker, and its copy is as good.
      if (existsSync(packed)) rmSync(folder, { recursive: true, force: true });
      else renameSync(folder, packed);
    }
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
    Object.assign(process.env, saved);
  }
  const launch = launchWith(join(packed, "chromium"));
  const libraries = [join(packed, "al2023", "lib"), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  const env = { ...launch.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(packed, "fonts") };
  return { ...launch, env, args: [...QUIET, "--headless=shell", "--no-zygote", "--use-angle=swiftshader"] };
}

function downloadBrowser(): Browser {
  execFileSync("npx", ["playwright", "install", "chromium"], {
    cwd: fileURLToPath(new URL(".", import.meta.url)),
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  return launchWith(chromium.executablePath());
}

async function searchBrowser(): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!isExecutable(named)) throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
    return launchWith(named);
  }
  if (existsSync(chromium.executablePath())) return launchWith(chromium.executablePath());
  const system = findInSystem();
  if (system) return launchWith(system);
  if (process.platform === "linux" && process.arch === "x64") return await unpackBrowser();
  return downloadBrowser();
}

/** A browser for the tests; the search is done once per run, workers inherit what it found. */
export async function findBrowser(): Promise<Browser> {
  const found = process.env.KWARTET_BROWSER;
  if (found) return JSON.parse(found) as Browser;
  const browser = await searchBrowser();
  process.env.KWARTET_BROWSER = JSON.stringify(browser);
  return browser;
}
