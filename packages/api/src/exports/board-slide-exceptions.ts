import { boardText } from "@kwartet/metrics/board/board-text";
import { chartScaleOf, EXCEPTION_HEADS } from "@kwartet/metrics/board/board-words";
import { targetInSeries } from "@kwartet/metrics/board/chart-axis";
import { formatDay, formatPeriod, type Locale } from "@kwartet/metrics/format";
import type PptxGenJS from "pptxgenjs";
import type { Presented } from "./board-presentation";
import { altTextOf } from "./board-slide-charts";
import { BODY, slideOf } from "./board-slide-style";

type Row = Presented["summary"]["rows"][number];

const LINES = {
  nl: { usual: "gewoon", upper: "gewoon tot", lower: "gewoon vanaf", target: "doel" },
  en: { usual: "usual", upper: "usual up to", lower: "usual from", target: "target" },
} as const;

/** A slide for each exception: what was, what changed, what is to be decided, beside the chart of its figure. */
export function addExceptions(deck: PptxGenJS, presented: Presented): void {
  const { summary, locale } = presented;
  for (const page of summary.pages) {
    const item = summary.exceptions.find(({ itemId }) => itemId === page.itemId);
    if (!item) continue;
    const row = summary.rows.find(({ id }) => id === page.about);
    const slide = slideOf(deck, presented, item.text);
    const owned = [item.owner, item.dueOn && formatDay(item.dueOn, locale)].filter(Boolean).join(", ");
    const parts: [keyof typeof EXCEPTION_HEADS, string][] = [
      ["situation", page.situation[locale]],
      ["complication", page.complication[locale]],
      ["question", page.question[locale]],
      ["answer", `${item.text} (${owned})`],
      ["expected", page.expected[locale]],
    ];
    const lines = parts.flatMap(([id, text]) => [
      { text: EXCEPTION_HEADS[id][locale], options: { bold: true, breakLine: true } },
      { text, options: { breakLine: true } },
    ]);
    const place = row ? { x: 8.1, w: 4.7 } : { x: 0.5, w: 12.3 };
    slide.addText(lines, { ...BODY, ...place, y: 1.1, h: 5.8, fontSize: 12 });
    if (row) addChart(slide, { row, presented });
    slide.addNotes(row ? methodOf(row, locale) : parts.map(([, text]) => text).join("\n"));
  }
}

/** The twelve periods with what is ordinary, as lines that can be edited. */
function addChart(slide: PptxGenJS.Slide, { row, presented }: { row: Row; presented: Presented }): void {
  const { locale } = presented;
  const words = LINES[locale];
  const { factor, format } = chartScaleOf(row.figure.unit);
  const known = row.series.flatMap((point, index) =>
    point.value === null
      ? []
      : [{ ...point, value: point.value, limits: row.ordinary?.limits[index] ?? null }],
  );
  if (known.length === 0) return;
  const labels = known.map(({ key }) => formatPeriod(key, locale));
  const level = (name: string, values: (number | null)[]) =>
    values.every((value) => value !== null)
      ? [{ name, labels, values: values.map((value) => (value ?? 0) * factor) }]
      : [];
  const flat = (value: number | null | undefined) => known.map(() => value ?? null);
  slide.addChart(
    "line",
    [
      { name: row.name[locale], labels, values: known.map(({ value }) => value * factor) },
      ...level(words.usual, flat(row.ordinary?.centre)),
      ...level(
        words.upper,
        known.map(({ limits }) => limits?.upper ?? null),
      ),
      ...level(
        words.lower,
        known.map(({ limits }) => limits?.lower ?? null),
      ),
      ...level(words.target, flat(targetInSeries(row))),
    ],
    {
      ...{ x: 0.5, y: 1.1, w: 7.4, h: 5.6, altText: altTextOf(row, presented) },
      ...{ showLegend: true, legendPos: "b", legendFontSize: 10 },
      ...{ catAxisLabelFontSize: 9, valAxisLabelFontSize: 9, valAxisLabelFormatCode: format },
      ...{
        chartColors: ["1A1A1A", "8A8A8A", "B0B0B0", "B0B0B0", "555555"],
        lineSize: 2,
        lineDataSymbolSize: 6,
      },
    },
  );
}

function methodOf({ name, definition, formula, ordinary, figure }: Row, locale: Locale): string {
  const counted = `${name[locale]} (${definition}): ${formula[locale]}.`;
  if (ordinary === null) return counted;
  const centre = boardText({ value: ordinary.centre, unit: figure.unit }, locale, "EUR");
  const usual = {
    nl: `Gewoon (${centre}) en de grenzen volgen uit de regelkaart van deze perioden.`,
    en: `Usual (${centre}) and the limits follow from the control chart of these periods.`,
  }[locale];
  return `${counted} ${usual}`;
}
