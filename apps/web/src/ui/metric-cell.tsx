import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useId } from "react";
import { Sparkline } from "./chart/sparkline";
import { ScaleTicks, Whisker, type WhiskerValues } from "./chart/whisker";
import { joinClasses } from "./join-classes";
import { AssuranceMark, VariationMark } from "./mark";
import { METRIC_GRID, type MetricScale } from "./metric-grid";
import type { Assurance, Variation } from "./signal";

export type Metric = {
  id: string;
  name: string;
  /** What the figure says, in three words. */
  says: string;
  href?: Route;
  /** Formatted; null is "no data", never 0. Below five of them "3 of 4", and then without an interval. */
  value: string | null;
  unit?: string;
  /** The n line: "245 of 325 contacts". */
  count: string;
  /** Null below n = 5 and without data. */
  interval: (WhiskerValues & { label: string }) | null;
  trend?: Omit<ComponentProps<typeof Sparkline>, "variation"> | null;
  /** Null where nothing is compared yet: the column stays, empty. */
  variation: Variation | null;
  assurance?: Assurance | null;
  sentence: ReactNode;
};

/** One figure of a scorecard: how high, how sure, unusual or not, and what that means. */
export function MetricCell({ metric, scale }: { metric: Metric; scale: MetricScale }) {
  const t = useTranslations("metrics");
  const id = useId();
  const few = metric.value !== null && metric.interval === null;
  return (
    <article
      aria-labelledby={id}
      className={joinClasses(METRIC_GRID, "min-h-24 border-line border-b py-4.5 @[58rem]:py-3")}
    >
      <div className="order-1">
        <h3 id={id} className="text-body">
          {metric.href ? (
            <Link href={metric.href} className="hover:underline underline-offset-3">
              {metric.name}
            </Link>
          ) : (
            metric.name
          )}
        </h3>
        <p className="text-ink-3 text-small/4.5">{metric.says}</p>
      </div>

      <div className="order-2 text-right @[40rem]:text-left">
        <p
          className={joinClasses(
            "font-semibold",
            metric.interval ? "text-metric tracking-[-0.015em]" : "text-heading",
          )}
        >
          {metric.value ?? <span className="font-normal text-ink-3 text-ui">{t("noData")}</span>}
          {metric.interval && metric.unit && (
            <span className="ml-px font-normal text-body text-ink-2 tracking-normal">{metric.unit}</span>
          )}
        </p>
        <p className="text-ink-3 text-small/4.5">{metric.count}</p>
      </div>

      <div className="order-3 col-span-2 @[40rem]:col-span-1">
        {metric.interval && (
          <>
            <Whisker {...metric.interval} domain={scale.domain} variation={metric.variation} />
            <div className="-mt-1 @[58rem]:hidden">
              <ScaleTicks {...scale} />
            </div>
          </>
        )}
        {few && <p className="text-ink-3 text-small">{t("fromFive")}</p>}
      </div>

      <div className="order-5 justify-self-end @[40rem]:order-6 @[58rem]:order-4 @[58rem]:justify-self-auto">
        {metric.trend && <Sparkline {...metric.trend} variation={metric.variation} />}
      </div>

      <div className="order-4 grid gap-1 @[58rem]:order-5">
        {metric.variation && <VariationMark kind={metric.variation} />}
        {metric.assurance && <AssuranceMark kind={metric.assurance} />}
      </div>

      <p className="order-6 col-span-2 text-pretty text-ink-2 text-ui/5.25 @[40rem]:order-5 @[40rem]:col-span-3 @[58rem]:order-6 @[58rem]:col-span-1">
        {metric.sentence}
      </p>
    </article>
  );
}
