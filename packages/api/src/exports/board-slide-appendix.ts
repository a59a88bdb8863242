import { APPENDIX_WORDS, PRIVACY_NOTE } from "@kwartet/metrics/board/board-words";
import { formatCount } from "@kwartet/metrics/format";
import type PptxGenJS from "pptxgenjs";
import type { Presented } from "./board-presentation";
import { BODY, HEAD_CELL, slideOf } from "./board-slide-style";

/** By what every figure is counted, with the version of its definition, and whom the slides tell nothing of. */
export function addAppendix(deck: PptxGenJS, presented: Presented): void {
  const { summary, locale } = presented;
  const { title, definition, formula, privacy } = APPENDIX_WORDS;
  const slide = slideOf(deck, presented, title[locale]);
  const heads = [HEADS.figure[locale], definition[locale], "n", formula[locale]];
  const lines = summary.rows.map((row) => [
    { text: row.name[locale] },
    { text: row.definition },
    { text: formatCount(row.figure.n, locale) },
    { text: row.formula[locale] },
  ]);
  slide.addTable([heads.map((text) => ({ text, options: HEAD_CELL })), ...lines], {
    ...{ x: 0.5, y: 1.1, w: 12.3, fontSize: 10, fontFace: "Arial", color: "1A1A1A" },
    colW: [2, 2.6, 0.9, 6.8],
    border: { type: "solid", pt: 0.5, color: "B5B5B5" },
  });
  slide.addText(
    [{ text: privacy[locale], options: { bold: true, breakLine: true } }, { text: PRIVACY_NOTE[locale] }],
    { ...BODY, y: 5.6, h: 1.3, fontSize: 11 },
  );
  slide.addNotes(PRIVACY_NOTE[locale]);
}

const HEADS = { figure: { nl: "Cijfer", en: "Figure" } } as const;
