import { FileRefused } from "./refusal";

/** What a file is by its first bytes, whatever its name says. */
export type FileKind =
  | "text"
  | "xlsx"
  | "archive"
  | "xls"
  | "encrypted-workbook"
  | "pdf"
  | "html"
  | "xml"
  | "json"
  | "rtf"
  | "gzip"
  | "image"
  | "binary";

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["gzip", [0x1f, 0x8b]],
  ["rtf", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["binary", [0x7f, 0x45, 0x4c, 0x46]],
];
const ZIP = [0x50, 0x4b];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Recognises a file from its start. Text is whatever is nothing else: whether it can be read is found out later. */
export function kindOf(head: Uint8Array): FileKind {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  for (const [kind, signature] of SIGNATURES) if (startsWith(bytes, signature)) return kind;
  if (startsWith(bytes, ZIP)) return kindOfZip(bytes);
  if (startsWith(bytes, COMPOUND_FILE)) {
    // Office wraps an encrypted workbook in an old compound file with a stream of this name.
    return bytes.includes(Buffer.from("EncryptedPackage", "utf16le")) ? "encrypted-workbook" : "xls";
  }
  return kindOfText(bytes);
}

function startsWith(bytes: Buffer, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The parts of a workbook lie under `xl/`; an unpacked look at the first names is enough to tell. */
function kindOfZip(bytes: Buffer): FileKind {
  const third = bytes[2];
  if (third !== 3 && third !== 5 && third !== 7) return "text";
  return bytes.includes("xl/") || bytes.includes("[Content_Types].xml") ? "xlsx" : "archive";
}

function kindOfText(bytes: Buffer): FileKind {
  const start = bytes
    .subarray(0, 1024)
    .toString("latin1")
    .replaceAll("\0", "")
    .replace(/^[^\w<{[]+/, "");
  if (/^<(!doctype\s+html|html|head|body|table|script|meta)\b/i.test(start)) return "html";
  if (/^<\?xml\b.*<html\b/is.test(start)) return "html";
  if (/^<(\?xml|[a-z][\w:-]*[\s>])/i.test(start)) return "xml";
  if (/^(\{\s*"|\[\s*[[{"\d])/.test(start)) return "json";
  return "text";
}

/** @throws {FileRefused} when the file is none of the kinds that a source reads */
export function requireKind(kind: FileKind, allowed: readonly FileKind[], expected: string): void {
  if (allowed.includes(kind)) return;
  if (kind === "encrypted-workbook") throw new FileRefused("workbook-encrypted");
  throw new FileRefused("wrong-kind", { found: kind, expected });
}
