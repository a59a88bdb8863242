import { MAX_COLUMNS } from "./read-table";
import { FileRefused } from "./refusal";
import type { EntryInspector } from "./zip-guard";

const MAX_ROW = 1_048_576;
/** Rows that a sheet may skip: a reader fills gaps with empty rows, and one cell at the bottom makes a million. */
const MAX_GAP_ROWS = 100_000;

export type SheetLimits = { bytes: number; cells: number };

/** The reader holds all of the XML and all of the cells at once: this keeps it under some 300 MB. */
export const SHEET_LIMITS: SheetLimits = { bytes: 64 * 1024 ** 2, cells: 3_000_000 };

const MAX_NAMED_CELLS = 5;
/** No tag that matters here is longer; so much is carried over from one piece to the next. */
const MAX_TAG_CHARACTERS = 4_096;

/** The declaration at the start is looked at as one piece. */
const START_CHARACTERS = 1_024;

export type SheetFindings = { formulaCells: string[]; formulas: number };

/**
 * Looks through the parts of a workbook for what must not be in them.
 *
 * @throws {FileRefused} on a document definition, on text that is not UTF-8, and on a sheet made to be too large
 */
export function createWorkbookInspector(limits = SHEET_LIMITS): {
  inspect: (name: string) => EntryInspector | null;
  findings: SheetFindings;
} {
  const findings: SheetFindings = { formulaCells: [], formulas: 0 };
  const left: SheetLimits = { ...limits };
  const inspect = (name: string) => (/\.(xml|rels|vml)$/i.test(name) ? inspectPart(findings, left) : null);
  return { inspect, findings };
}

/** @param left what all parts together may still hold */
function inspectPart(findings: SheetFindings, left: SheetLimits): EntryInspector {
  const decoder = new TextDecoder("utf-8");
  const sheet = { isSheet: false, cell: "", rows: 0, findings, left };
  let held = "";
  let isStart = true;

  function look(text: string): void {
    if (isStart) checkStart(text);
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new FileRefused("workbook-entities");
    sheet.isSheet ||= /<(?:\w+:)?worksheet[\s>]/.test(text);
    if (sheet.isSheet) lookAtSheet(text, sheet);
    isStart = false;
  }

  return {
    look(bytes) {
      left.bytes -= bytes.length;
      if (left.bytes < 0) throw new FileRefused("workbook-too-big");
      const text = held + decoder.decode(bytes, { stream: true });
      if (isStart && text.length < START_CHARACTERS) {
        held = text;
        return;
      }
      // The last tag may be cut off: it waits for the rest of it.
      const cut = Math.max(text.lastIndexOf("<"), text.length - MAX_TAG_CHARACTERS, 0);
      look(text.slice(0, cut));
      held = text.slice(cut);
    },
    end() {
      look(held + decoder.decode());
    },
  };
}

/** XML in another encoding would hide from the words that are looked for here. */
function checkStart(text: string): void {
  if (text.includes("\0") || text.includes("\uFFFD")) throw new FileRefused("workbook-broken");
  const encoding = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)/i.exec(text)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding))
    throw new FileRefused("workbook-broken");
}

const SHEET_TAG = /<(?:\w+:)?(row|c|f)(?=[\s>/])([^>]*)/g;
const REFERENCE = /\sr\s*=\s*["']([A-Za-z]*)(\d+)["']/;

type SheetState = {
  isSheet: boolean;
  cell: string;
  rows: number;
  findings: SheetFindings;
  left: SheetLimits;
};

function lookAtSheet(text: string, state: SheetState): void {
  for (const [, tag, attributes = ""] of text.matchAll(SHEET_TAG)) {
    if (tag === "f") {
      state.findings.formulas += 1;
      if (state.findings.formulaCells.length < MAX_NAMED_CELLS) state.findings.formulaCells.push(state.cell);
      continue;
    }
    if (tag === "row") state.rows += 1;
    else state.left.cells -= 1;
    if (state.left.cells < 0) throw new FileRefused("workbook-too-big");
    const reference = REFERENCE.exec(attributes);
    if (reference === null) continue;
    const [, letters = "", digits = ""] = reference;
    if (tag === "c") state.cell = letters + digits;
    checkReach(letters, Number(digits), state.rows);
  }
}

function checkReach(letters: string, row: number, rowsSeen: number): void {
  if (letters.length > 3 || columnNumber(letters) > MAX_COLUMNS) {
    throw new FileRefused("too-many-columns", { limit: MAX_COLUMNS });
  }
  if (row > MAX_ROW || row - rowsSeen > MAX_GAP_ROWS) throw new FileRefused("workbook-too-big");
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
