import type { Fact } from "../facts/fact";
import type { Localized } from "../kpi/definition";
import type { BoardFigure } from "./board-figure";
import type { BoardPeriod } from "./board-period";
import type { BoardRow, BoardRowId, StatusWord } from "./board-row";
import type { ExceptionPage } from "./exception-page";

/** What somebody wrote instead of the sentence by rules. The one person whom the page names, because they sign for it. */
export type WrittenHeadline = { text: string; author: string; changedAt: string; revision: number };

/** What asks for attention, or is asked of the board. */
export type BoardItem = {
  itemId: string;
  text: string;
  /** A function, such as "head of planning". */
  owner: string | null;
  dueOn: string | null;
  /** The figure of the table that it is about, if it is about one. */
  about: BoardRowId | null;
};

/** A part of the page beside the table: its figures, and what they say. */
export type BoardBlock = { figures: BoardFigure[]; sentences: Localized[] };

export const BOARD_BLOCKS = ["risk", "engagement", "coaching", "quality"] as const;
export type BoardBlockId = (typeof BOARD_BLOCKS)[number];

/** The whole page. It may be stored and read back, and holds no person but who wrote the headline. */
export type BoardSummary = {
  organization: string;
  currency: string;
  period: BoardPeriod & { isPartial: boolean };
  compared: BoardPeriod | null;
  /** Up to when the data reach; an ISO instant, and the local day of it. */
  asOf: string;
  asOfDay: string;
  headline: { byRules: Localized; written: WrittenHeadline | null };
  subline: Localized;
  rows: (BoardRow & { sentence: Localized; status: StatusWord })[];
  exceptions: BoardItem[];
  /** Why each of them stands there, in the same order. */
  pages: ExceptionPage[];
  decisions: BoardItem[];
  blocks: Record<BoardBlockId, BoardBlock>;
  facts: Omit<Fact, "shownByDefault">[];
};

/** KPI or measure → version of its definition, for a pack to keep. */
export function definitionVersionsOf({ rows }: Pick<BoardSummary, "rows">): Record<string, number> {
  return Object.fromEntries(
    rows.map(({ id, definition }) => [id, Number(/@(\d+)$/.exec(definition)?.[1] ?? 1)]),
  );
}

/** Every sentence of the page, by what it is about. */
export function sentencesOf(summary: BoardSummary): { id: string; text: Localized }[] {
  const { headline, subline, rows, blocks } = summary;
  const written = headline.written?.text;
  return [
    { id: "headline", text: written === undefined ? headline.byRules : { nl: written, en: written } },
    { id: "subline", text: subline },
    ...rows.map(({ id, sentence }) => ({ id, text: sentence })),
    ...summary.pages.flatMap(({ situation, complication, question, expected }, index) =>
      [situation, complication, question, expected].map((text) => ({ id: `exception.${index + 1}`, text })),
    ),
    ...BOARD_BLOCKS.flatMap((id) => blocks[id].sentences.map((text) => ({ id, text }))),
  ];
}
