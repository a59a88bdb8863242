import type { ChannelSolution } from "@kwartet/api/operations/reading";
import { formatCount, formatOperationInterval } from "@kwartet/metrics/format";
import type { OperationFigure } from "@kwartet/metrics/operations/figure";
import { Sparkline } from "@/ui/chart/sparkline";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { type Spoken, trendOf, valueText } from "./operation-text";

type Props = {
  solution: readonly ChannelSolution[];
  nameOf: (channel: ChannelSolution["channel"]) => string;
  spoken: Spoken;
};

/** How long until a contact was done, each channel on its own clock. */
export function SolutionTable({ solution, nameOf, spoken }: Props) {
  const { locale, t } = spoken;
  if (solution.length === 0) return <p className="text-ink-2">{t("solution.none")}</p>;
  return (
    <Table label={t("solution.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.channel")}</HeadCell>
          <HeadCell>{t("head.clock")}</HeadCell>
          <HeadCell numeric>{t("head.contacts")}</HeadCell>
          <HeadCell numeric>{t("head.median")}</HeadCell>
          <HeadCell numeric>{t("head.p90")}</HeadCell>
          <HeadCell width="11rem" className="tablet:pl-6">
            {t("head.trend")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {solution.map(({ channel, clock, readings: [median, p90] }) => {
          const trend = median && trendOf(median, nameOf(channel), spoken);
          return (
            <Row key={channel}>
              <RowHead>{nameOf(channel)}</RowHead>
              <Cell label={t("head.clock")} className="text-ink-2">
                {t(`clocks.${clock}`)}
              </Cell>
              <Cell numeric label={t("head.contacts")}>
                {formatCount(median?.figure.n ?? 0, locale)}
              </Cell>
              <QuantileCell label={t("head.median")} figure={median?.figure} spoken={spoken} />
              <QuantileCell label={t("head.p90")} figure={p90?.figure} spoken={spoken} />
              <Cell className="tablet:pl-6">{trend && <Sparkline {...trend} width={150} height={36} />}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

type QuantileProps = { label: string; figure: OperationFigure | undefined; spoken: Spoken };

function QuantileCell({ label, figure, spoken }: QuantileProps) {
  if (!figure) return <Cell label={label} />;
  return (
    <Cell
      numeric
      label={label}
      quiet={figure.value === null}
      note={formatOperationInterval(figure, spoken.locale)}
    >
      <span className="font-semibold">{valueText(figure, spoken)}</span>
    </Cell>
  );
}
