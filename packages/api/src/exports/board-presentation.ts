import { BOARD_BLOCKS, type BoardBlockId, type BoardSummary } from "@kwartet/metrics/board/board-summary";
import { asOfText, boardPeriodText, boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { assuranceWord, BLOCK_TITLES, changeWord } from "@kwartet/metrics/board/board-words";
import { formatCount, formatDay, type Locale } from "@kwartet/metrics/format";
import PptxGenJS from "pptxgenjs";
import { addAppendix } from "./board-slide-appendix";
import { addCharts } from "./board-slide-charts";
import { addExceptions } from "./board-slide-exceptions";
import { BODY, HEAD_CELL, slideOf } from "./board-slide-style";

export type Presented = {
  summary: BoardSummary;
  locale: Locale;
  /** "Frozen as 2026-Q2-1", or that it is a draft. */
  state: string;
};

/** Slides with native charts and tables that can be edited, alternative texts, and the method in the notes. */
export async function boardPresentation(presented: Presented): Promise<Uint8Array> {
  const { summary, locale } = presented;
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = `${summary.organization}, ${boardPeriodText(summary.period.key, locale)}`;
  deck.author = "Kwartet";
  deck.company = summary.organization;
  addTable(deck, presented);
  addExceptions(deck, presented);
  addCharts(deck, presented);
  for (const id of BOARD_BLOCKS) addBlock(deck, presented, id);
  addItems(deck, presented);
  addAppendix(deck, presented);
  // Asked for a buffer, it gives one: the types allow every output for every call.
  return (await deck.write({ outputType: "nodebuffer" })) as Uint8Array;
}

const HEADS = {
  nl: ["Cijfer", "Waarde", "Tussen", "Doel", "Verandering", "Doel gehaald", "In één zin"],
  en: ["Figure", "Value", "Between", "Target", "Change", "Meets target", "In one sentence"],
} as const;

function addTable(deck: PptxGenJS, presented: Presented): void {
  const { summary, locale } = presented;
  const { headline, subline, rows, currency } = summary;
  const slide = slideOf(deck, presented, headline.written?.text ?? headline.byRules[locale]);
  slide.addText(subline[locale], { ...BODY, y: 0.95, h: 0.35 });
  const lines = rows.map((row) => [
    { text: `${row.name[locale]}\n${row.says[locale]}` },
    { text: boardText(row.figure, locale, currency), options: { bold: true } },
    { text: boardRange(row.figure, locale, currency) },
    { text: boardText({ value: row.target, unit: row.figure.unit }, locale, currency) },
    { text: changeWord(row)[locale] },
    { text: assuranceWord(row)[locale] },
    { text: row.sentence[locale] },
  ]);
  slide.addTable([HEADS[locale].map((text) => ({ text, options: HEAD_CELL })), ...lines], {
    ...{ x: 0.5, y: 1.4, w: 12.3, fontSize: 10, fontFace: "Arial", color: "1A1A1A" },
    colW: [2.1, 1, 1.5, 0.9, 1.5, 1.3, 4],
    border: { type: "solid", pt: 0.5, color: "B5B5B5" },
  });
  slide.addNotes(
    rows
      .map(
        ({ name, definition, formula, figure }) =>
          `${name[locale]} (${definition}, n = ${formatCount(figure.n, locale)}): ${formula[locale]}.`,
      )
      .join("\n"),
  );
}

function addBlock(deck: PptxGenJS, presented: Presented, id: BoardBlockId): void {
  const { summary, locale } = presented;
  const { figures, sentences } = summary.blocks[id];
  const slide = slideOf(deck, presented, BLOCK_TITLES[id][locale]);
  const text = sentences.map((sentence) => ({ text: sentence[locale], options: { breakLine: true } }));
  slide.addText(text, { ...BODY, y: 1.1, h: 2 });
  if (figures.length > 0) {
    const [figure = "", value = "", between = ""] = HEADS[locale];
    const lines = figures.map((each) => [
      { text: each.name[locale] },
      { text: boardText(each, locale, summary.currency), options: { bold: true } },
      { text: boardRange(each, locale, summary.currency) },
    ]);
    slide.addTable([[figure, value, between].map((head) => ({ text: head, options: HEAD_CELL })), ...lines], {
      ...{ x: 0.5, y: 3.2, w: 9, fontSize: 10, fontFace: "Arial", color: "1A1A1A" },
      colW: [5, 1.6, 2.4],
      border: { type: "solid", pt: 0.5, color: "B5B5B5" },
    });
  }
  slide.addNotes(figures.map((each) => `${each.name[locale]}: ${each.definition}`).join("\n"));
}

const ITEMS = {
  nl: {
    title: "Aandacht, besluiten en studies",
    exceptions: "Wat aandacht vraagt",
    decisions: "Gevraagde besluiten",
    facts: "Uit studies, over andere mensen dan de eigen klanten",
  },
  en: {
    title: "Attention, decisions and studies",
    exceptions: "What asks for attention",
    decisions: "Decisions asked",
    facts: "From studies, of other people than one's own customers",
  },
} as const;

function addItems(deck: PptxGenJS, presented: Presented): void {
  const { summary, locale } = presented;
  const words = ITEMS[locale];
  const slide = slideOf(deck, presented, words.title);
  const owned = ({ text, owner, dueOn }: BoardSummary["decisions"][number]) =>
    [text, owner, dueOn && formatDay(dueOn, locale)].filter(Boolean).join(", ");
  const facts = summary.facts.map(
    ({ statement, population, year, source }) =>
      `${statement[locale]} (${[population[locale], year, source].filter((part) => part !== null).join(", ")})`,
  );
  const parts: [string, string[]][] = [
    [words.exceptions, summary.exceptions.map(owned)],
    [words.decisions, summary.decisions.map(owned)],
    [words.facts, facts],
  ];
  const lines = parts.flatMap(([title, texts]) => [
    { text: title, options: { bold: true, breakLine: true } },
    ...(texts.length === 0 ? ["–"] : texts).map((text) => ({ text, options: { breakLine: true } })),
  ]);
  slide.addText(lines, { ...BODY, y: 1.1, h: 5 });
  slide.addNotes(asOfText(summary.asOfDay, locale));
}
