import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text";
import { bytesOf, refusalOf } from "./testing-files";

async function decoded(bytes: Uint8Array, sliceBytes?: number): Promise<string> {
  let text = "";
  for await (const piece of decodeText(bytesOf(bytes, sliceBytes))) text += piece.text;
  return text;
}

const TEXT = "naam;plaats\nRenée Müller;’s-Gravenhage\nZoë;€ 5\n";

describe("decodeText", () => {
  it.each(["utf-8", "utf-16le", "utf-16be", "windows-1252"])("reads %s without a mark", async (encoding) => {
    expect(await decoded(iconv.encode(TEXT, encoding))).toBe(TEXT);
  });

  it.each(["utf-8", "utf-16le", "utf-16be"])("reads %s with a mark, and drops the mark", async (encoding) => {
    expect(await decoded(iconv.encode(TEXT, encoding, { addBOM: true }))).toBe(TEXT);
  });

  it.each(["utf-8", "windows-1252"])("recognises %s by an accent far past the start", async (encoding) => {
    const text = `${"a;b\n".repeat(50_000)}${TEXT}`;
    expect(await decoded(iconv.encode(text, encoding), 1000)).toBe(text);
  });

  it.each(["utf-8", "windows-1252"])("reads %s in slices that cut characters", async (encoding) => {
    const bytes = iconv.encode(TEXT, encoding);
    expect(await decoded(bytes, 3)).toBe(TEXT);
    expect(await decoded(iconv.encode("a;é", encoding), 3)).toBe("a;é");
  });

  it("refuses bytes that are no text", async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, index) => (index * 7) % 5));
    expect((await refusalOf(decoded(bytes))).code).toBe("not-text");
  });
});
