import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepUpload } from "./keep-upload";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kwartet-uploads-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function* bytesOf(...parts: string[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part);
}

describe("keepUpload", () => {
  it("keeps a file until it is removed", async () => {
    const kept = await keepUpload(bytesOf("a,b\n", "1,2\n"), { folder, limitBytes: 8 });
    expect(await readFile(kept!.path, "utf8")).toBe("a,b\n1,2\n");
    await kept!.remove();
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves nothing of a file that is too large", async () => {
    expect(await keepUpload(bytesOf("12345", "67890"), { folder, limitBytes: 9 })).toBeNull();
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves nothing of a file that breaks off", async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from("half");
      throw new Error("The connection was lost.");
    }
    await expect(keepUpload(broken(), { folder, limitBytes: 100 })).rejects.toThrow("lost");
    expect(await readdir(folder)).toEqual([]);
  });

  it("removes what an earlier process forgot, and not what is still in use", async () => {
    const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await writeFile(join(folder, "old.upload"), "x");
    await utimes(join(folder, "old.upload"), old, old);
    await writeFile(join(folder, "new.upload"), "x");
    const kept = await keepUpload(bytesOf("x"), { folder, limitBytes: 100 });
    await kept!.remove();
    expect(await readdir(folder)).toEqual(["new.upload"]);
  });
});
