import type { Locale } from "@kwartet/metrics/format";
import type { PublishedFigure } from "@kwartet/metrics/pulse/published-share";
import type { PulseResults, ResultGroup } from "./read-results";
import type { HiddenBecause, ResultCell } from "./result-cells";

/** One line of a file: a cell exactly as the screen has it, and of a hidden one only why it is. */
export type FlatCell = {
  wave: string;
  group: string | null;
  kind: ResultGroup["kind"];
  item: string;
  option: string | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  unit: PublishedFigure["unit"] | null;
  capped: "low" | "high" | null;
  answers: PublishedFigure["band"];
  difference: number | null;
  change: number | null;
  hidden: HiddenBecause | null;
};

/** The cells of the results, line by line. */
export function flatCells({ wave, items, groups }: PulseResults, locale: Locale): FlatCell[] {
  const textOf = (key: string) => items.find((item) => item.key === key)?.text[locale] ?? key;
  return groups.flatMap((group) =>
    group.cells.flatMap((cell) => {
      const place = { wave: wave.name, group: group.name, kind: group.kind, item: textOf(cell.itemKey) };
      const line = (option: string | null, figure: PublishedFigure | null) => ({
        ...place,
        option,
        ...numbersOf(figure, cell),
      });
      if (cell.choices.length === 0) return [line(null, cell.figure)];
      return cell.choices.map(({ option, figure }) => line(option[locale], figure));
    }),
  );
}

function numbersOf(figure: PublishedFigure | null, { difference, change, hidden }: ResultCell) {
  return {
    value: figure?.value ?? null,
    lower: figure?.lower ?? null,
    upper: figure?.upper ?? null,
    unit: figure?.unit ?? null,
    capped: figure?.capped ?? null,
    answers: figure?.band ?? null,
    difference: difference?.difference ?? null,
    change: change?.difference ?? null,
    hidden,
  };
}
