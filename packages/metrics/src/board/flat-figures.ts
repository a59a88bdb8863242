import { LOCALES } from "../format";
import type { Localized } from "../kpi/definition";
import { type BoardFigure, type BoardValue, differenceUnitOf } from "./board-figure";
import { BOARD_ROW_IDS, type BoardRow } from "./board-row";
import { BOARD_BLOCKS, type BoardSummary } from "./board-summary";
import { boardPeriodText } from "./board-text";

/**
 * Every figure of the page, in its order: of each row the value, its target, what it is compared with, the difference
 * and the twelve periods; then those of the blocks. The command line, the tables and the presentation are made of this.
 */
export function flatFigures({ rows, blocks }: Pick<BoardSummary, "rows" | "blocks">): BoardFigure[] {
  return [...rows.flatMap(figuresOfRow), ...BOARD_BLOCKS.flatMap((id) => blocks[id].figures)];
}

/** Whether a figure is one of a row of the table: the value, its target, its change or one of its periods. */
export function isOfRow(id: string): boolean {
  const [first = ""] = id.split(/[.@]/);
  return BOARD_ROW_IDS.some((row) => row === first);
}

function figuresOfRow(row: BoardRow): BoardFigure[] {
  const { id, name, definition, figure, target, compared, series } = row;
  const { unit } = figure;
  const figures: BoardFigure[] = [{ ...measured(figure), id, name, definition, word: row.word }];
  if (target !== null) {
    figures.push({
      ...{ id: `${id}.target`, name: named(name, TARGET), definition, word: null },
      ...{ value: target, lower: null, upper: null, n: null, unit },
    });
  }
  if (compared !== null) {
    const { key, figure: earlier, difference } = compared;
    figures.push({
      ...measured(earlier),
      id: `${id}@${key}`,
      name: inPeriod(name, key),
      definition,
      word: null,
    });
    if (difference !== null) {
      figures.push({
        ...{ id: `${id}.change`, name: named(name, CHANGE), word: null },
        definition: unit === "share" ? "newcombe-difference@1" : "mover-difference@1",
        ...{ ...difference, n: figure.n + earlier.n, unit: differenceUnitOf(unit) },
      });
    }
  }
  const known = new Set(figures.map((each) => each.id));
  const points = series.map((point) => ({
    ...measured(point),
    ...{ id: `${id}@${point.key}`, name: inPeriod(name, point.key), definition, word: null },
  }));
  return [...figures, ...points.filter((point) => !known.has(point.id))];
}

function measured({ value, lower, upper, n, unit }: BoardValue) {
  return { value, lower, upper, n, unit };
}

const TARGET: Localized = { nl: "doel", en: "target" };
const CHANGE: Localized = {
  nl: "verschil met de vergeleken periode",
  en: "difference from the compared period",
};

const named = (name: Localized, part: Localized): Localized => ({
  nl: `${name.nl}, ${part.nl}`,
  en: `${name.en}, ${part.en}`,
});

function inPeriod(name: Localized, key: string): Localized {
  const [nl, en] = LOCALES.map((locale) => `${name[locale]}, ${boardPeriodText(key, locale)}`) as [
    string,
    string,
  ];
  return { nl, en };
}
