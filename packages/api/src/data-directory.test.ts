import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DataDirectoryRefused, defaultDataPath, openDataDirectory } from "./data-directory";
import { readDemoRecord, refuseDemoDirectory, writeDemoRecord } from "./demo-record";

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "kwartet-data-"));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const permissionsOf = async (path: string) => (await stat(path)).mode & 0o777;

describe("openDataDirectory", () => {
  it("creates the directory and secrets that nobody else on the machine can read", async () => {
    const { path, secrets } = await openDataDirectory(join(parent, "new", "data"));
    expect(secrets.authSecret).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.customerKey).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.customerKey).not.toBe(secrets.authSecret);
    expect(await permissionsOf(path)).toBe(0o700);
    expect(await permissionsOf(join(path, "secrets.json"))).toBe(0o600);
  });

  it("keeps the secrets, and leaves the database's directory to the engine", async () => {
    const first = await openDataDirectory(parent);
    const second = await openDataDirectory(parent);
    expect(second).toEqual(first);
    expect((await readdir(parent)).sort()).toEqual(["secrets.json", "uploads"]);
  });

  it("makes one pair of secrets when several processes start at once", async () => {
    const opened = await Promise.all(Array.from({ length: 20 }, () => openDataDirectory(parent)));
    const kept = JSON.parse(await readFile(join(parent, "secrets.json"), "utf8"));
    for (const { secrets } of opened) expect(secrets).toEqual(kept);
    expect((await readdir(parent)).sort()).toEqual(["secrets.json", "uploads"]);
  });

  it("refuses a database of which the secrets are gone", async () => {
    const { databasePath } = await openDataDirectory(parent);
    await mkdir(databasePath);
    await writeFile(join(databasePath, "PG_VERSION"), "17");
    await rm(join(parent, "secrets.json"));
    await expect(openDataDirectory(parent)).rejects.toThrow(/lost its secrets/);
  });

  it.each(["", "{}", '{"authSecret":"short","customerKey":"short"}'])(
    "refuses secrets that read %j",
    async (text) => {
      await writeFile(join(parent, "secrets.json"), text);
      await expect(openDataDirectory(parent)).rejects.toThrow(DataDirectoryRefused);
    },
  );
});

describe("the demo's mark", () => {
  const accounts = [{ name: "Noor", role: "agent", email: "noor@demo.example", password: "a long password" }];

  it("is absent from a directory of one's own", async () => {
    const directory = await openDataDirectory(parent);
    expect(await readDemoRecord(directory)).toBeNull();
    await expect(refuseDemoDirectory(directory)).resolves.toBeUndefined();
  });

  it("remembers the sign-ins and keeps own data out", async () => {
    const directory = await openDataDirectory(parent);
    await writeDemoRecord(directory, { state: "ready", accounts });
    expect(await readDemoRecord(directory)).toEqual({ state: "ready", accounts });
    expect(await permissionsOf(directory.demoRecordPath)).toBe(0o600);
    await expect(refuseDemoDirectory(directory)).rejects.toThrow(/never mixed/);
  });

  it("counts as a demo still to be loaded when it cannot be read", async () => {
    const directory = await openDataDirectory(parent);
    await writeFile(directory.demoRecordPath, "{");
    expect(await readDemoRecord(directory)).toEqual({ state: "loading", accounts: [] });
  });
});

it("keeps the demo apart from one's own data where no directory is named", () => {
  expect(defaultDataPath("/srv/kwartet", "own")).toBe(join("/srv/kwartet", ".kwartet"));
  expect(defaultDataPath("/srv/kwartet", "demo")).toBe(join("/srv/kwartet", ".kwartet", "demo"));
});
