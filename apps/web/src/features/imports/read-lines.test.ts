import { describe, expect, it } from "vitest";
import { readImportHeader, writeImportHeader } from "./import-event";
import { createLineReader } from "./read-lines";

describe("createLineReader", () => {
  it("hands over each line once, and only when it is whole", () => {
    const read = createLineReader();
    expect(read('{"a":1')).toEqual([]);
    expect(read('{"a":1}\n{"b"')).toEqual(['{"a":1}']);
    expect(read('{"a":1}\n{"b"')).toEqual([]);
    expect(read('{"a":1}\n{"b":2}\n{"c":3}\n')).toEqual(['{"b":2}', '{"c":3}']);
  });
});

describe("the header of an upload", () => {
  it("keeps accents, quotes and line breaks of a file name", () => {
    const told = { source: "neutral", fileName: 'café "één"\n.csv' };
    expect(writeImportHeader(told)).toMatch(/^[\x21-\x7e]+$/);
    expect(readImportHeader(writeImportHeader(told))).toEqual(told);
  });

  it.each([null, "", "%", "{", "%7B"])("is nothing when it reads %s", (value) => {
    expect(readImportHeader(value)).toBeNull();
  });
});
