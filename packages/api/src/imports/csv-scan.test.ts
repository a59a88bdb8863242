import { describe, expect, it } from "vitest";
import { MAX_RECORD_CHARACTERS, RecordScanner } from "./csv-scan";

function scanAll(text: string, pieceCharacters = text.length || 1) {
  const scanner = new RecordScanner(",");
  const records = [];
  for (let start = 0; start < text.length; start += pieceCharacters) {
    records.push(...scanner.scan(text.slice(start, start + pieceCharacters), false));
  }
  return [...records, ...scanner.scan("", true)];
}

const short = (text: string, pieceCharacters?: number) =>
  scanAll(text, pieceCharacters).map((record) => [record.row, record.text, record.fault ?? record.cells]);

describe("RecordScanner", () => {
  it("counts the cells of each row and the rows of the file, empty lines too", () => {
    expect(short("a,b\n\n1,2,3\r\n4\r5,6")).toEqual([
      [1, "a,b", 2],
      [3, "1,2,3", 3],
      [4, "4", 1],
      [5, "5,6", 2],
    ]);
  });

  it("keeps delimiters and line ends inside quotes together", () => {
    expect(short('"a,b\r\nc","d""e"\nf,g"h\n')).toEqual([
      [1, '"a,b\r\nc","d""e"', 2],
      [2, 'f,g"h', 2],
    ]);
  });

  it("finds the same rows however the text is cut into pieces", () => {
    const text = 'a,b\r\n"x ""y"" z",1\r\n\r\n"m\r\nn",2\r\n3,"broken" quote\r\n4,5\r\n"open,6\r\n7,8';
    const whole = short(text);
    expect(whole).toContainEqual([5, '3,"broken" quote', "quote-broken"]);
    expect(whole.slice(-2)).toEqual([
      [7, '"open,6', "quote-open"],
      [8, "7,8", 2],
    ]);
    for (let size = 1; size < 12; size += 1) expect(short(text, size)).toEqual(whole);
  });

  it("gives up a row without an end and goes on at the next line", () => {
    const long = `1,${"x".repeat(MAX_RECORD_CHARACTERS * 3)}`;
    const rows = scanAll(`a,b\n${long}\r\n2,3\n`, 64 * 1024);
    expect(rows.map((row) => [row.row, row.fault])).toEqual([
      [1, null],
      [2, "record-too-long"],
      [3, null],
    ]);
  });

  it("does not let one open quote swallow the rest of a large file", () => {
    const line = `${"x".repeat(98)},1\n`;
    const rows = scanAll(`"a,b\n${line.repeat(30_000)}`, 64 * 1024);
    expect(rows[0]?.fault).toBe("quote-open");
    expect(rows.filter((row) => row.fault === null)).toHaveLength(30_000);
  });
});
