import { useTranslations } from "next-intl";
import { ScaleTicks } from "./chart/whisker";
import { joinClasses } from "./join-classes";
import { type Metric, MetricCell } from "./metric-cell";
import { METRIC_GRID, type MetricScale } from "./metric-grid";
import { Loading, SkeletonBar } from "./skeleton";

type Props = {
  metrics: readonly Metric[];
  scale: MetricScale;
  /** The head of the sparklines: "13 weeks". */
  trendHead?: string;
};

/** Metric rows under one head with one scale. */
export function MetricList({ metrics, scale, trendHead }: Props) {
  const t = useTranslations("metrics");
  return (
    <div className="@container">
      <div
        aria-hidden="true"
        className={joinClasses(
          METRIC_GRID,
          "hidden! items-end! border-line-strong border-b pb-1.5 text-ink-3 text-label @[58rem]:grid!",
        )}
      >
        <span>{t("headName")}</span>
        <span>{t("headValue")}</span>
        <ScaleTicks {...scale} />
        <span>{trendHead ?? t("headTrend")}</span>
        <span>{t("headMarks")}</span>
        <span>{t("headSentence")}</span>
      </div>
      {metrics.map((metric) => (
        <MetricCell key={metric.id} metric={metric} scale={scale} />
      ))}
    </div>
  );
}

/** Rows that are still coming, at their final height; nothing moves. */
export function MetricListSkeleton({ rows = 4 }: { rows?: number }) {
  return (
    <Loading>
      <div className="h-5.75 border-line-strong border-b" />
      {[...Array(rows).keys()].map((row) => (
        <div
          key={row}
          className="grid min-h-24 grid-cols-[1fr_2fr_1fr] items-center gap-6 border-line border-b"
        >
          <SkeletonBar />
          <div className="grid gap-2.5">
            <SkeletonBar className="w-3/4" />
            <SkeletonBar className="w-1/2" />
          </div>
          <SkeletonBar className="w-2/3" />
        </div>
      ))}
    </Loading>
  );
}
