import { ScaleTicks, Whisker } from "./chart/whisker";
import { AssuranceMark, VariationMark } from "./mark";
import type { Metric } from "./metric-cell";
import type { MetricScale } from "./metric-grid";

type Props = { metric: Omit<Metric, "id" | "name" | "says" | "trend" | "href">; scale: MetricScale };

/** The one figure of a detail page, large, with the same parts as its row on the scorecard. */
export function HeroMetric({ metric, scale }: Props) {
  return (
    <div className="mb-8 grid grid-cols-1 items-center gap-x-12 gap-y-4 tablet:grid-cols-[auto_minmax(10rem,17rem)] desk:grid-cols-[auto_minmax(10rem,17rem)_1fr] wide:grid-cols-[auto_minmax(10rem,17rem)_auto_minmax(0,1fr)]">
      <div>
        <p className="font-semibold text-hero tracking-[-0.02em]">
          {metric.value}
          {metric.interval && metric.unit && (
            <span className="ml-0.5 font-normal text-ink-2 text-title tracking-normal">{metric.unit}</span>
          )}
        </p>
        <p className="mt-1 text-ink-3 text-small">{metric.count}</p>
      </div>
      <div>
        {metric.interval && (
          <>
            <Whisker {...metric.interval} domain={scale.domain} variation={metric.variation} />
            <ScaleTicks {...scale} />
          </>
        )}
      </div>
      <div className="grid gap-1">
        {metric.variation && <VariationMark kind={metric.variation} />}
        {metric.assurance && <AssuranceMark kind={metric.assurance} />}
      </div>
      <p className="max-w-measure text-pretty text-ink-2 text-small tablet:max-wide:col-span-full">
        {metric.sentence}
      </p>
    </div>
  );
}
