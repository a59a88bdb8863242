import type { BoardSummary } from "@kwartet/metrics/board/board-summary";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Sparkline } from "@/ui/chart/sparkline";
import { AssuranceMark, VariationMark } from "@/ui/mark";
import type { Variation } from "@/ui/signal";

type Props = { row: BoardSummary["rows"][number]; size?: number };

/** Whether this is different from usual: a shape, a letter and a word, so that it survives black and white. */
export function RowVariation({ row, size }: Props) {
  return <VariationMark kind={variationOf(row)} {...(size === undefined ? {} : { size })} />;
}

function variationOf({ word, signal }: Props["row"]): Variation {
  if (word === "signal" && signal !== null) return signal;
  return word === "not enough data" ? "too-few" : "chance";
}

/** Whether the target is met as things are, or why that cannot be told. */
export function RowAssurance({ row, size }: Props) {
  const t = useTranslations("board-summary");
  if (row.assurance !== null) {
    return <AssuranceMark kind={row.assurance} {...(size === undefined ? {} : { size })} />;
  }
  return (
    <span className="text-ink-3 text-small">{t(row.target === null ? "noTarget" : "notAssessable")}</span>
  );
}

/** The twelve periods with what is ordinary; the last point carries the signal. */
export function RowTrend({ row, width = 150, height = 40 }: Props & { width?: number; height?: number }) {
  const t = useTranslations("board-summary");
  const locale = useLocale() as Locale;
  const { name, series, ordinary } = row;
  return (
    <Sparkline
      values={series.map(({ value }) => value)}
      centre={ordinary?.centre ?? null}
      band={ordinary?.limits.findLast((limits) => limits !== null) ?? null}
      variation={variationOf(row)}
      incomplete={series.at(-1)?.isComplete === false}
      label={t("trendOf", { name: name[locale], count: series.length })}
      width={width}
      height={height}
    />
  );
}
