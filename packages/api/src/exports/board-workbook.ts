import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import { sentencesOf } from "@kwartet/metrics/board/board-summary";
import type { Locale } from "@kwartet/metrics/format";
import writeWorkbook from "write-excel-file/node";
import { BOARD_COLUMNS, boardRows } from "./board-rows";

type Value = string | number | null;

/** A workbook with every figure of the page on one sheet and every sentence on another; text is never a formula. */
export async function boardWorkbook(summary: BoardSummary, locale: Locale): Promise<Uint8Array> {
  const figures = boardRows(summary, locale).map((row) => BOARD_COLUMNS.map((column) => cellOf(row[column])));
  const sentences = sentencesOf(summary).map(({ id, text }) => [cellOf(id), cellOf(text[locale])]);
  return writeWorkbook([
    { sheet: NAMES.figures[locale], data: [BOARD_COLUMNS.map(headOf), ...figures], stickyRowsCount: 1 },
    { sheet: NAMES.sentences[locale], data: [["id", "text"].map(headOf), ...sentences], stickyRowsCount: 1 },
  ]).toBuffer();
}

const NAMES = {
  figures: { nl: "Cijfers", en: "Figures" },
  sentences: { nl: "Zinnen", en: "Sentences" },
} as const;

const headOf = (value: string) => ({ value, fontWeight: "bold" as const });

function cellOf(value: Value) {
  if (value === null) return null;
  return typeof value === "number" ? { value, type: Number } : { value, type: String };
}
