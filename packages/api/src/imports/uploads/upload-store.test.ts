import { mkdtemp, readdir, rm, stat, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newId } from "@kwartet/db/id";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bytesOf } from "../testing-files";
import { createUploadStore, type UploadOwner, type UploadStore, WAITING_DAYS } from "./upload-store";

let folder: string;
let store: UploadStore;
const owner: UploadOwner = { organizationId: newId(), personId: newId() };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kwartet-uploads-"));
  store = createUploadStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

const keep = (text = "a;b\n", limitBytes = 100) =>
  store.keep(owner, { fileName: "../=evil;.csv", body: bytesOf(text), limitBytes });

it("gives a file back to its owner as often as they ask, and to nobody else", async () => {
  const { uploadId } = (await keep())!;
  for (let time = 0; time < 2; time += 1) {
    const found = (await store.find(owner, uploadId))!;
    expect([found.fileName, found.bytes]).toEqual(["../=evil;.csv", 4]);
    const pieces: Uint8Array[] = [];
    for await (const piece of found.open()) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toBe("a;b\n");
  }
  expect(await store.find({ ...owner, personId: newId() }, uploadId)).toBeNull();
  expect(await store.find({ ...owner, organizationId: newId() }, uploadId)).toBeNull();
});

it("names files itself, so that no id leads out of the folder", async () => {
  await keep();
  const names = await readdir(join(folder, owner.organizationId, owner.personId!));
  for (const name of names) expect(name).toMatch(/^[0-9a-f-]{36}\.upload(\.json)?$/);
  expect(await store.find(owner, `../${owner.personId}/${names[0]}`)).toBeNull();
});

it("leaves nothing of a file that is too large or that broke off", async () => {
  expect(await keep("x".repeat(101))).toBeNull();
  async function* broken() {
    yield Buffer.from("a");
    throw new Error("the connection was lost");
  }
  await expect(store.keep(owner, { fileName: "f", body: broken(), limitBytes: 9 })).rejects.toThrow("lost");
  expect(await readdir(join(folder, owner.organizationId, owner.personId!))).toEqual([]);
});

it("forgets a file after a day, and removes it when the next one comes", async () => {
  const { uploadId } = (await keep())!;
  const place = join(folder, owner.organizationId, owner.personId!);
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const name of await readdir(place)) await utimes(join(place, name), yesterday, yesterday);
  expect(await store.find(owner, uploadId)).toBeNull();
  const next = (await keep())!;
  expect((await readdir(place)).every((name) => name.startsWith(next.uploadId))).toBe(true);
  await store.remove(owner, next.uploadId);
  expect(await readdir(place)).toEqual([]);
});

it("holds a file for an import that waits, and not for ever", async () => {
  const { uploadId } = (await keep())!;
  const place = join(folder, owner.organizationId, owner.personId!);
  /** As if the file had been held so many days ago. */
  const daysAgo = async (days: number) => {
    await store.hold(owner, uploadId, WAITING_DAYS);
    for (const name of await readdir(place)) {
      const { mtimeMs } = await stat(join(place, name));
      const then = new Date(mtimeMs - days * 24 * 3_600_000);
      await utimes(join(place, name), then, then);
    }
  };
  await daysAgo(WAITING_DAYS - 1);
  await keep();
  expect(await store.find(owner, uploadId)).toMatchObject({ bytes: 4 });
  await daysAgo(WAITING_DAYS + 1);
  expect(await store.find(owner, uploadId)).toBeNull();
});

it("lets go of a file that is held, and holds nothing that is gone", async () => {
  const { uploadId } = (await keep())!;
  await store.hold(owner, uploadId, WAITING_DAYS);
  await store.hold(owner, uploadId, 1);
  const [name] = await readdir(join(folder, owner.organizationId, owner.personId!));
  const { mtimeMs } = await stat(join(folder, owner.organizationId, owner.personId!, name!));
  expect(mtimeMs).toBeLessThanOrEqual(Date.now());
  await store.remove(owner, uploadId);
  await store.hold(owner, uploadId, WAITING_DAYS);
  expect(await store.find(owner, uploadId)).toBeNull();
});
