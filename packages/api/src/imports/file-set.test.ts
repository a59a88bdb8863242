import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openInput } from "./file-set";
import type { FileSet, FileSource, TablesSource } from "./record";
import { buildZip, refusalOf, type ZipPart } from "./testing-files";

const tables: TablesSource = { id: "tables", kind: "tables", read: async function* () {} };
const file: FileSource = { id: "file", read: async function* () {} };

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kwartet-set-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

async function openSet(path: string): Promise<{ set: FileSet; bytes: number; close: () => void }> {
  const { input, ...rest } = await openInput(tables, path);
  if (!("names" in input)) throw new Error("The input is no set of files");
  return { set: input, ...rest };
}

async function zipAt(parts: ZipPart[]): Promise<string> {
  const path = join(folder, "export.zip");
  await writeFile(path, buildZip(parts));
  return path;
}

describe("openInput for a source of tables", () => {
  it("takes the files of a directory, not its folders, hidden files or links", async () => {
    await writeFile(join(folder, "b.csv"), "b");
    await writeFile(join(folder, "a.csv"), "aa");
    await writeFile(join(folder, ".hidden"), "x");
    await mkdir(join(folder, "deeper"));
    await symlink("/etc/hostname", join(folder, "link.csv"));
    const { set, bytes } = await openSet(folder);
    expect(set.names).toEqual(["a.csv", "b.csv"]);
    expect(bytes).toBe(3);
    expect(await textOf(set.open("a.csv"))).toBe("aa");
  });

  it("takes the files of a zip, each as often as it is asked for", async () => {
    const path = await zipAt([
      { name: "export/", content: "" },
      { name: "export/ticket.csv", content: "id\n1\n" },
      { name: "__MACOSX/export/._ticket.csv", content: "x" },
    ]);
    const { set, bytes, close } = await openSet(path);
    expect(set.names).toEqual(["export/ticket.csv"]);
    expect(bytes).toBe(5);
    for (const _ of [1, 2]) expect(await textOf(set.open("export/ticket.csv"))).toBe("id\n1\n");
    close();
  });

  it("takes a single file as a set of one, under the name that it had before it was uploaded", async () => {
    const path = join(folder, "0815.upload");
    await writeFile(path, '{"tickets":[]}');
    const { input } = await openInput(tables, path, { fileName: "tickets.json" });
    expect(input).toMatchObject({ names: ["tickets.json"] });
  });

  it.each<[string, ZipPart]>([
    ["nested", { name: "more.zip", content: "x" }],
    ["nested", { name: "deep/tables.tar.GZ", content: "x" }],
    ["unsafe-name", { name: "../ticket.csv", content: "x" }],
    ["symlink", { name: "ticket.csv", content: "/etc/passwd", mode: 0o120777 }],
    ["ratio", { name: "ticket.csv", content: Buffer.alloc(20 * 1024 ** 2) }],
  ])("refuses a zip: %s", async (reason, part) => {
    const refused = await refusalOf(openInput(tables, await zipAt([part])));
    expect(refused).toMatchObject({ code: "zip-unsafe", params: { reason } });
  });

  it("refuses, while it is read, a file that is larger than the zip declares", async () => {
    const part = { name: "ticket.csv", content: Buffer.alloc(20 * 1024 ** 2), declaredBytes: 1000 };
    const { set, close } = await openSet(await zipAt([part]));
    expect(await refusalOf(textOf(set.open("ticket.csv")))).toMatchObject({ code: "zip-unsafe" });
    close();
  });

  it("refuses a directory and a zip without files", async () => {
    expect(await refusalOf(openInput(tables, folder))).toMatchObject({ code: "empty-file" });
    const empty = await zipAt([{ name: "folder/", content: "" }]);
    expect(await refusalOf(openInput(tables, empty))).toMatchObject({ code: "empty-file" });
  });
});

describe("openInput for a source of one file", () => {
  it("hands over the bytes, and refuses a directory", async () => {
    const path = join(folder, "a.csv");
    await writeFile(path, "a");
    const { input, bytes } = await openInput(file, path);
    expect("names" in input ? "a set" : await textOf(input)).toBe("a");
    expect(bytes).toBe(1);
    expect(await refusalOf(openInput(file, folder))).toMatchObject({ code: "wrong-kind" });
  });
});
