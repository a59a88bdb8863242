import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lockDirectory } from "./directory-lock";

const newDirectory = () => mkdtemp(join(tmpdir(), "kwartet-lock-"));

it("refuses a second opener with a message that says what to do, until the first lets go", async () => {
  const directory = await newDirectory();
  const unlock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(/in use by another Kwartet process .*KWARTET_DATA/);
  await unlock();
  await (await lockDirectory(directory))();
  expect(existsSync(`${directory}.lock`)).toBe(false);
});

it("takes over the lock of a process that no longer lives", async () => {
  const directory = await newDirectory();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(`${directory}.lock`, JSON.stringify({ pid, startedAt: "1" }));
  await (await lockDirectory(directory))();
});

it("does not take another process for the holder because it got the same number", async () => {
  const directory = await newDirectory();
  await writeFile(`${directory}.lock`, JSON.stringify({ pid: process.pid, startedAt: "1" }));
  await (await lockDirectory(directory))();
});

it("lets exactly one of many at once have it", async () => {
  const directory = await newDirectory();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await writeFile(`${directory}.lock`, JSON.stringify({ pid, startedAt: "1" }));
  const attempts = await Promise.allSettled([1, 2, 3, 4].map(() => lockDirectory(directory)));
  expect(attempts.filter((attempt) => attempt.status === "fulfilled")).toHaveLength(1);
});

it("refuses a directory that holds something else", async () => {
  const directory = await newDirectory();
  await writeFile(join(directory, "holiday.jpg"), "");
  await expect(lockDirectory(directory)).rejects.toThrow(/holds no Kwartet database/);
});
