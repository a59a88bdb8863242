import type { Detail } from "@kwartet/api/kpis/read-detail";
import type { Overview } from "@kwartet/api/overview/read-overview";
import type { Route } from "next";
import type { Spoken } from "@/features/kpis/figure-count";
import { KpiChart } from "@/features/kpis/kpi-chart";
import { timePointsOf } from "@/features/kpis/time-points-of";

type Props = { overview: Overview; detail: Detail; spoken: Spoken };

/** Twelve months of the measure that leads, as on the overview; the weeks of any other. */
export function OrganizationChart({ overview, detail, spoken }: Props) {
  const months = overview.readings.find(({ measure }) => measure === detail.measure);
  const drawn: Detail = months ? { ...detail, reading: months, grain: "month" } : detail;
  if (!drawn.reading) return null;
  const points = timePointsOf(
    { reading: drawn.reading, compared: null, hrefOf: () => "/overview" as Route },
    spoken,
  );
  return (
    <KpiChart
      detail={drawn}
      // No point leads to contacts: for those who see no person, this is as far as it goes.
      points={points.map(({ href: _, ...point }) => point)}
      compareLabel={null}
      spoken={spoken}
    />
  );
}
