import type { Reading } from "@kwartet/api/kpis/reading";
import { HeroMetric } from "@/ui/hero-metric";
import type { Spoken } from "./figure-count";
import { scaleFor } from "./figure-scale";
import { figureSentence } from "./figure-sentence";
import { metricOfReading } from "./metric-of-reading";

/** The one figure of the page, large, on the scale that its row has on the scorecard. */
export function KpiHero({ reading, spoken }: { reading: Reading; spoken: Spoken }) {
  const metric = {
    ...metricOfReading(reading, spoken),
    sentence: figureSentence(reading, spoken, "long"),
  };
  return <HeroMetric metric={metric} scale={scaleFor([reading.figure], spoken.locale, [reading.target])} />;
}
