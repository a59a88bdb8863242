import { boardRange, boardText } from "@kwartet/metrics/board/board-text";
import { chartScaleOf } from "@kwartet/metrics/board/board-words";
import { targetInSeries } from "@kwartet/metrics/board/chart-axis";
import { formatPeriod, type Locale } from "@kwartet/metrics/format";
import type PptxGenJS from "pptxgenjs";
import type { Presented } from "./board-presentation";
import { slideOf } from "./board-slide-style";

type Row = Presented["summary"]["rows"][number];

/** Charts on a slide: two beside and two below each other. */
const A_SLIDE = 4;
const WIDTH = 6;
const HEIGHT = 2.6;

const TITLES = {
  nl: { charts: "Verloop over twaalf perioden", usual: "gewoon", target: "doel" },
  en: { charts: "Course over twelve periods", usual: "usual", target: "target" },
} as const;

/** The twelve periods of every row as native line charts, with what is usual and the target. */
export function addCharts(deck: PptxGenJS, presented: Presented): void {
  const { rows } = presented.summary;
  for (let first = 0; first < rows.length; first += A_SLIDE) {
    const slide = slideOf(deck, presented, TITLES[presented.locale].charts);
    const shown = rows.slice(first, first + A_SLIDE);
    shown.forEach((row, index) => {
      addChart(slide, { row, index, presented });
    });
    slide.addNotes(shown.map((row) => altTextOf(row, presented)).join("\n"));
  }
}

type ChartToAdd = { row: Row; index: number; presented: Presented };

function addChart(slide: PptxGenJS.Slide, { row, index, presented }: ChartToAdd): void {
  const { locale } = presented;
  const known = row.series.flatMap(({ key, value }) => (value === null ? [] : [{ key, value }]));
  if (known.length === 0) return;
  const { factor, format } = chartScaleOf(row.figure.unit);
  const labels = known.map(({ key }) => formatPeriod(key, locale));
  const level = (name: string, value: number | null) =>
    value === null ? [] : [{ name, labels, values: labels.map(() => value * factor) }];
  slide.addChart(
    "line",
    [
      { name: row.name[locale], labels, values: known.map(({ value }) => value * factor) },
      ...level(TITLES[locale].usual, row.ordinary?.centre ?? null),
      ...level(TITLES[locale].target, targetInSeries(row)),
    ],
    {
      ...{ x: 0.5 + (index % 2) * (WIDTH + 0.3), y: 1.1 + Math.floor(index / 2) * (HEIGHT + 0.3) },
      ...{ w: WIDTH, h: HEIGHT, altText: altTextOf(row, presented) },
      ...{ showTitle: true, title: row.name[locale], titleFontSize: 12, titleFontFace: "Arial" },
      ...{ showLegend: true, legendPos: "r", legendFontSize: 9 },
      ...{ catAxisLabelFontSize: 9, valAxisLabelFontSize: 9, valAxisLabelFormatCode: format },
      // Told apart without colour too: by their greys, and only the figure itself has marks.
      ...{ chartColors: ["1A1A1A", "8A8A8A", "555555"], lineSize: 2, lineDataSymbolSize: 6 },
    },
  );
}

export function altTextOf(
  { name, figure, sentence }: Row,
  { summary, locale }: { summary: Presented["summary"]; locale: Locale },
): string {
  const value = boardText(figure, locale, summary.currency);
  const range = boardRange(figure, locale, summary.currency);
  return `${name[locale]}: ${value} (${range}). ${sentence[locale]}`;
}
