import type { Funnel, FunnelPoint } from "@kwartet/api/comparisons/read-funnel";
import { basisOf } from "@kwartet/api/comparisons/window";
import { formatCount, formatPoints, formatValue } from "@kwartet/metrics/format";
import { useTranslations } from "next-intl";
import { FunnelChart, type FunnelMark } from "@/ui/chart/funnel-chart";
import { KeyItem } from "@/ui/chart/time-key";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import type { Spoken } from "./figure-count";
import { scaleFor } from "./figure-scale";
import { variationOf } from "./variation-of";

type Props = { funnel: Funnel /** Whom the page is about. */; agentId: string; spoken: Spoken };

/** The whole funnel for a coach: own agents by name, everybody else as an open circle. */
export function AgentFunnel({ funnel, agentId, spoken }: Props) {
  const { t, locale } = spoken;
  const { points, steps, overall, tau, measure } = funnel;
  const marksText = useTranslations("marks");
  if (overall === null || steps.length === 0) return null;
  const share = (value: number) => formatValue(value, "share", locale);
  const bounds = steps[0]?.outer ?? { lower: overall, upper: overall };
  const scale = scaleFor(
    [
      { value: overall, ...bounds, unit: "share" },
      ...points.map(({ adjusted }) => ({
        value: adjusted,
        lower: null,
        upper: null,
        unit: "share" as const,
      })),
    ],
    locale,
  );
  const markOf = (point: FunnelPoint): FunnelMark => {
    const variation = point.fair && variationOf({ subject: "agent", chart: null, fair: point.fair });
    const isSignal = point.word === "signal";
    return {
      name: point.agent?.name ?? null,
      n: point.n,
      value: point.adjusted,
      variation,
      lines: [
        `${share(point.adjusted)}, ${formatCount(point.n, locale)}`,
        point.fair?.saysShort?.[locale] ?? "",
      ].filter(Boolean),
      isLabelled: point.agent !== null && (isSignal || point.agent.id === agentId),
    };
  };
  const marks = points.map(markOf);
  const most = Math.max(...points.map(({ n }) => n));
  return (
    <Section title={t("funnel.title")} note={t("funnel.note")}>
      <FunnelChart
        label={t("funnel.label")}
        caption={t("funnel.caption")}
        marks={marks}
        steps={steps}
        overall={overall}
        domain={scale.domain}
        ticks={scale.ticks}
        xTicks={countTicks(most).map((value) => ({ value, label: formatCount(value, locale) }))}
        xLabel={t("funnel.x", { basis: basisOf(measure) })}
        table={
          <FunnelTable
            points={points}
            marks={marks}
            spoken={spoken}
            wordOf={(kind) => marksText(`variation.${kind}.word`)}
          />
        }
        chartKey={
          <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1.5 text-label text-ink-3">
            <KeyItem drawing={<circle cx="8" cy="7" r="4.2" className="c-point" />}>
              {t("funnel.keyNamed")}
            </KeyItem>
            <KeyItem drawing={<circle cx="8" cy="7" r="3" className="c-point-hollow" />}>
              {t("funnel.keyOther")}
            </KeyItem>
            <KeyItem drawing={<rect y="1" width="16" height="12" className="c-band" />}>
              {t("fair.keyInner")}
            </KeyItem>
            <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-limit" />}>
              {t("fair.keyOuter")}
            </KeyItem>
            <KeyItem width={28} drawing={<path d="M0 7.5h28" className="c-centre" />}>
              {t("funnel.keyExpected")}
            </KeyItem>
          </ul>
        }
      />
      {tau !== null && tau > 0 && (
        <p className="mt-3 text-label text-ink-3">
          {t("funnel.spread", { points: formatPoints(tau, locale) })}
        </p>
      )}
    </Section>
  );
}

/** Round numbers that read well, some four of them. */
function countTicks(most: number): number[] {
  const step =
    [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000].find((candidate) => most / candidate <= 5) ?? 10_000;
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

type TableProps = {
  points: readonly FunnelPoint[];
  marks: readonly FunnelMark[];
  spoken: Spoken;
  wordOf: (kind: NonNullable<FunnelMark["variation"]>) => string;
};

function FunnelTable({ points, marks, spoken, wordOf }: TableProps) {
  const { t, locale } = spoken;
  const others = points.filter(({ agent }) => agent === null).length;
  return (
    <>
      <Table label={t("funnel.label")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("funnel.agentHead")}</HeadCell>
            <HeadCell numeric>{t("funnel.nHead")}</HeadCell>
            <HeadCell numeric>{t("funnel.valueHead")}</HeadCell>
            <HeadCell>{t("funnel.wordHead")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {points.map(
            ({ agent, n, adjusted }, index) =>
              agent && (
                <Row key={agent.id}>
                  <RowHead>{agent.name}</RowHead>
                  <Cell numeric label={t("funnel.nHead")}>
                    {formatCount(n, locale)}
                  </Cell>
                  <Cell numeric label={t("funnel.valueHead")}>
                    {formatValue(adjusted, "share", locale)}
                  </Cell>
                  <Cell label={t("funnel.wordHead")}>{wordOf(marks[index]?.variation ?? "too-few")}</Cell>
                </Row>
              ),
          )}
        </tbody>
      </Table>
      <p className="mt-3 text-label text-ink-3">{t("funnel.others", { count: others })}</p>
    </>
  );
}
