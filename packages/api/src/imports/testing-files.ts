import { crc32, deflateRawSync } from "node:zlib";
import { readSource, type SourceInput } from "./read-source";
import type { FileSet, ImportRecord, LeftOutRow, RowProblem, Source } from "./record";
import { FileRefused } from "./refusal";

export const TEST_ZONE = "Europe/Amsterdam";

/** A file as it comes from a disk or a browser, in slices of any size. */
export async function* bytesOf(
  content: string | Uint8Array,
  sliceBytes = 64 * 1024,
): AsyncGenerator<Uint8Array> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  for (let start = 0; start < bytes.length; start += sliceBytes)
    yield bytes.subarray(start, start + sliceBytes);
}

/** Several files as they come from an archive or a directory. */
export function filesOf(files: Record<string, string>): FileSet {
  const contentOf = (name: string) => files[name] ?? "";
  return {
    names: Object.keys(files),
    bytesOf: (name) => Buffer.byteLength(contentOf(name)),
    open: (name) => bytesOf(contentOf(name)),
  };
}

export type Imported = { records: ImportRecord[]; problems: RowProblem[]; leftOut: LeftOutRow[] };

export async function importAll(source: Source, input: SourceInput, timeZone = TEST_ZONE): Promise<Imported> {
  const all: Imported = { records: [], problems: [], leftOut: [] };
  for await (const batch of readSource(source, input, { fileName: "test", timeZone })) {
    all.records.push(...batch.records);
    all.problems.push(...batch.problems);
    all.leftOut.push(...batch.leftOut);
  }
  return all;
}

/** The refusal that a reading ends in; fails the test when it does not. */
export async function refusalOf(reading: Promise<unknown>): Promise<FileRefused> {
  const outcome = await reading.catch((error: unknown) => error);
  if (outcome instanceof FileRefused) return outcome;
  throw new Error("The file was not refused", { cause: outcome });
}

export type ZipPart = {
  name: string;
  content: string | Buffer;
  /** What the directory says instead of the truth. */
  declaredBytes?: number;
  /** Unix mode in the directory, such as that of a symbolic link. */
  mode?: number;
};

/** Writes an archive by hand, so that it can lie where a real writer cannot. */
export function buildZip(parts: readonly ZipPart[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const content = Buffer.from(part.content);
    const packed = deflateRawSync(content);
    const sizes = { crc: crc32(content), packed: packed.length, bytes: part.declaredBytes ?? content.length };
    const body = Buffer.concat([localHeader(name, sizes), packed]);
    directory.push(directoryHeader(name, { ...sizes, offset, mode: part.mode ?? 0o100644 }));
    bodies.push(body);
    offset += body.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listing, end]);
}

type Sizes = { crc: number; packed: number; bytes: number };

function localHeader(name: Buffer, sizes: Sizes): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(sizes.crc, 14);
  header.writeUInt32LE(sizes.packed, 18);
  header.writeUInt32LE(sizes.bytes, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name]);
}

function directoryHeader(name: Buffer, sizes: Sizes & { offset: number; mode: number }): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(0x0314, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(8, 10);
  header.writeUInt32LE(sizes.crc, 16);
  header.writeUInt32LE(sizes.packed, 20);
  header.writeUInt32LE(sizes.bytes, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE((sizes.mode << 16) >>> 0, 38);
  header.writeUInt32LE(sizes.offset, 42);
  return Buffer.concat([header, name]);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A workbook with one sheet of the given XML, and whatever other parts a test wants in it. */
export function buildWorkbook(
  sheetData: string,
  options: { before?: string; parts?: ZipPart[] } = {},
): Buffer {
  const sheet = `${DECLARATION}${options.before ?? ""}<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData></worksheet>`;
  return buildZip([
    {
      name: "[Content_Types].xml",
      content: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    },
    {
      name: "xl/workbook.xml",
      content: `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: sheet },
    ...(options.parts ?? []),
  ]);
}

/** One row of text cells as a sheet holds them. */
export function sheetRow(number: number, cells: readonly string[]): string {
  const xml = cells.map((cell, index) => {
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    return `<c r="${reference}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${xml.join("")}</row>`;
}
