import { CHANNELS } from "@kwartet/metrics/contact";
import { KPI_IDS, type KpiId, kpiOf, type MeasureId } from "@kwartet/metrics/kpi";
import { createLoader, createParser, parseAsStringLiteral } from "nuqs/server";

export const KPI_TABS = ["chart", "table", "computed"] as const;
export type KpiTab = (typeof KPI_TABS)[number];

/** A week or a month: the only periods that a chart has points for. */
const parseAsPoint = createParser({
  parse: (value) => (/^\d{4}-(W\d{2}|\d{2})$/.test(value) ? value : null),
  serialize: (key: string) => key,
});

type Search = Record<string, string | string[] | undefined>;
export type KpiParams = ReturnType<typeof readKpiParams>;

/** What the address of a KPI page says beside the period; anything unknown means the usual. */
export function readKpiParams(search: Search, kpi: KpiId) {
  const measures = kpiOf(kpi).measures.map(({ id }) => id);
  const load = createLoader({
    tab: parseAsStringLiteral(KPI_TABS),
    point: parseAsPoint,
    channel: parseAsStringLiteral(CHANNELS),
    measure: parseAsStringLiteral(measures),
  });
  const { tab, point, channel, measure } = load(search);
  return { tab: tab ?? ("chart" as const), point, channel, measure };
}

/** The KPI that an address names, or null. */
export function readKpiId(value: string): KpiId | null {
  return KPI_IDS.find((id) => id === value) ?? null;
}

type Subject = "agent" | "team";

/** Minutes are an agent's or a team's, never both. */
export function measuresFor(kpi: KpiId, subject: Subject): MeasureId[] {
  const foreign = subject === "agent" ? "coverage" : "attendance";
  return kpiOf(kpi)
    .measures.map(({ id }) => id)
    .filter((id) => id !== foreign);
}

/** Which measure leads: resolution's is a setting or follows from the data, the others are fixed. */
export function leadingMeasure(kpi: KpiId, subject: Subject, resolutionLeading: MeasureId): MeasureId {
  return kpi === "resolution" ? resolutionLeading : kpiOf(kpi).leading[subject];
}
