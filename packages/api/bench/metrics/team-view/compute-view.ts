import type { AgentComparison } from "@kwartet/metrics/agent-comparison";
import { compareAgents } from "@kwartet/metrics/agent-comparison";
import type { Count } from "@kwartet/metrics/contact-fact";
import type { AttendanceDay, Figure, MeasureId } from "@kwartet/metrics/kpi";
import { attendanceOf, figureOf } from "@kwartet/metrics/kpi";
import { wordOfChart } from "@kwartet/metrics/policy";
import type { Tally } from "@kwartet/metrics/rollup";
import { emptyTally, mergeTally } from "@kwartet/metrics/rollup";
import { lagOneCorrelation } from "@kwartet/metrics/stats/control-rules";
import type { EbBetaBinomial } from "@kwartet/metrics/stats/eb-beta-binomial";
import { ebBetaBinomial } from "@kwartet/metrics/stats/eb-beta-binomial";
import type { CaseMixCell } from "@kwartet/metrics/stats/indirect-standardise";
import { laneyP } from "@kwartet/metrics/stats/laney-p";
import { xmr } from "@kwartet/metrics/stats/xmr";

/** What a view of agents is computed from, as it comes out of the store. */
export type AgentYear = {
  agentId: string;
  weeks: { tally: Tally; days: AttendanceDay[] }[];
  /** The mix of contacts over the whole year; `resolved` and `topTwo` are counts in that cell. */
  cells: { channel: string; topic: string; hour: string; resolved: Count; topTwo: Count }[];
};

export type AgentPart = { total: Tally; series: Figure[][]; figures: Figure[]; charts: unknown[] };
export type TeamView = {
  parts: AgentPart[];
  /** The KPIs on which an agent may be compared with peers: the other two are mostly staffing. */
  comparisons: { resolution: AgentComparison; friendliness: AgentComparison };
  shrunken: EbBetaBinomial[];
};

const OPTIONS = { shortAbandonSeconds: 5, subject: "agent" } as const;
const BASELINE = 20;
/** What a row of the view shows of every week; attendance comes from minutes. */
const SHOWN: readonly MeasureId[] = ["within-promise", "wait-median", "wait-p90", "no-repeat", "top-two"];
const CHARTED = ["within-promise", "no-repeat", "top-two"] as const;

/** The view of a team: four KPIs by week with intervals and charts, and the agents beside one another. */
export function computeView(agents: readonly AgentYear[]): TeamView {
  const parts = agents.map(computeAgent);
  const resolution = compareAgents({ cells: cellsOf(agents, "resolved"), basis: "contacts" });
  const friendliness = compareAgents({ cells: cellsOf(agents, "topTwo"), basis: "ratings" });
  const shrunken = [
    parts.map(({ total }) => total.noRepeat),
    parts.map(({ total }) => topTwoOf(total.friendliness)),
  ].map((counts) =>
    ebBetaBinomial(
      counts.map(({ x }) => x),
      counts.map(({ n }) => n),
    ),
  );
  return { parts, comparisons: { resolution, friendliness }, shrunken };
}

function computeAgent({ weeks }: AgentYear): AgentPart {
  const total = emptyTally();
  for (const { tally } of weeks) mergeTally(total, tally);
  const series = weeks.map(({ tally, days }) => figuresOfPeriod(tally, days));
  const days = weeks.flatMap((week) => week.days);
  return {
    total,
    series,
    figures: figuresOfPeriod(total, days),
    charts: [
      ...CHARTED.map((measure) => chartOfShares(ofMeasure(series, measure))),
      chartOfValues(ofMeasure(series, "attendance").map(({ value }) => value)),
    ],
  };
}

function figuresOfPeriod(tally: Tally, days: readonly AttendanceDay[]): Figure[] {
  return [...SHOWN.map((measure) => figureOf(measure, tally, OPTIONS)), attendanceOf(days)];
}

function ofMeasure(series: readonly Figure[][], wanted: MeasureId): Figure[] {
  return series.flatMap((figures) => figures.filter(({ measure }) => measure === wanted));
}

function chartOfShares(figures: readonly Figure[]) {
  const chart = laneyP(
    figures.map(({ x }) => x),
    figures.map(({ n }) => n),
    BASELINE,
  );
  const values = figures.map(({ value }) => value).filter((value) => value !== null);
  return chart.status === "ok" ? { chart, word: wordOf(chart.signals, values) } : { chart, word: null };
}

function chartOfValues(values: readonly (number | null)[]) {
  const chart = xmr(values, BASELINE);
  return chart.status === "ok" ? { chart, word: wordOf(chart.signals, values) } : { chart, word: null };
}

function wordOf(signals: Parameters<typeof wordOfChart>[0]["signals"], values: readonly (number | null)[]) {
  return wordOfChart({
    signals,
    lastIndex: values.length - 1,
    baselinePoints: Math.min(BASELINE, values.length),
    subject: "agent",
    lagOne: lagOneCorrelation(values),
  });
}

function cellsOf(agents: readonly AgentYear[], count: "resolved" | "topTwo"): CaseMixCell[] {
  return agents.flatMap(({ agentId, cells }) =>
    cells.map(({ channel, topic, hour, ...counts }) => ({
      agent: agentId,
      channel,
      topic,
      hour,
      ...counts[count],
    })),
  );
}

/** Ratings of 4 and 5 among all, from counts per scale point. */
export function topTwoOf(friendliness: readonly number[]): Count {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = friendliness;
  return { x: four + five, n: one + two + three + four + five };
}
