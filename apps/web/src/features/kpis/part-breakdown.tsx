import type { Part } from "@kwartet/api/kpis/read-detail";
import { shownValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { BreakdownTable } from "@/ui/chart/breakdown-table";
import { Section } from "@/ui/section";
import { type Spoken, shortCountText } from "./figure-count";
import { scaleFor } from "./figure-scale";
import { shownFigure } from "./metric-of-reading";

type Props = {
  title: string;
  note?: string;
  partHead: string;
  parts: readonly Part[];
  nameOf: (key: string | null) => string;
  hrefOf: (key: string | null) => Route | null;
  spoken: Spoken;
};

/** One figure by channel or by topic, A to Z: an order by value would read as a ranking. */
export function PartBreakdown({ title, note, partHead, parts, nameOf, hrefOf, spoken }: Props) {
  const { locale, t } = spoken;
  const [first] = parts;
  if (!first) return null;
  const rows = parts
    .map(({ key, figure }) => {
      const href = figure.n > 0 ? hrefOf(key) : null;
      return {
        id: key ?? "none",
        name: nameOf(key),
        ...(href ? { href } : {}),
        count: shortCountText(figure, spoken),
        value: figure.value === null ? null : shownValue(figure, locale),
        interval: shownFigure(figure, null, spoken).interval,
      };
    })
    .sort((a, b) => (a.id === "none" ? 1 : b.id === "none" ? -1 : a.name.localeCompare(b.name, locale)));
  return (
    <Section title={title} note={note ?? t("parts.note")}>
      <BreakdownTable
        label={title}
        partHead={partHead}
        valueHead={measureOf(first.figure.measure).measure.name[locale]}
        rows={rows}
        scale={scaleFor(
          parts.map(({ figure }) => figure),
          locale,
        )}
      />
    </Section>
  );
}
