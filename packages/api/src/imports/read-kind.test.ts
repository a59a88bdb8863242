import { expect, it } from "vitest";
import { kindOf } from "./read-kind";

const compound = Buffer.from("d0cf11e0a1b11ae1", "hex");

it.each([
  ["text", "external_id;channel\n1;phone\n"],
  ["text", "PK,name\n1,a\n"],
  ["pdf", "%PDF-1.7\n"],
  ["html", "\ufeff  <!DOCTYPE html><html>"],
  ["html", '<?xml version="1.0"?>\n<html xmlns="x">'],
  ["html", "<table><tr><td>1</td></tr></table>"],
  ["xml", '<?xml version="1.0"?><Workbook>'],
  ["json", '{ "a": 1 }'],
  ["json", '[{"a": 1}]'],
  ["rtf", "{\\rtf1 a}"],
  ["xls", compound],
  ["encrypted-workbook", Buffer.concat([compound, Buffer.from("EncryptedPackage", "utf16le")])],
  ["gzip", Buffer.from([0x1f, 0x8b, 8])],
  ["image", Buffer.from([0x89, 0x50, 0x4e, 0x47])],
  ["archive", Buffer.from("PK\u0003\u0004 word/document.xml", "latin1")],
  ["xlsx", Buffer.from("PK\u0003\u0004 xl/workbook.xml", "latin1")],
])("sees %s in the first bytes", (kind, content) => {
  expect(kindOf(Buffer.from(content))).toBe(kind);
});
