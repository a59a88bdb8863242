import type { OperationReading } from "@kwartet/api/operations/reading";
import { formatOperationInterval } from "@kwartet/metrics/format";
import { operationOf } from "@kwartet/metrics/operations/catalogue";
import type { OperationMeasureId } from "@kwartet/metrics/operations/figure";
import { Sparkline } from "@/ui/chart/sparkline";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import {
  countLine,
  definitionPath,
  isTooFew,
  nameOfFigure,
  type Spoken,
  trendOf,
  valueText,
} from "./operation-text";

/** The figures in the order of what happens to a contact. */
const GROUPS = [
  { id: "arrivals", measures: ["contact-count", "self-service", "contacts-each", "customer-known"] },
  {
    id: "work",
    measures: ["handle-mean", "after-call-mean", "after-call-share", "handled-of-available"],
  },
  { id: "outcome", measures: ["handed-over", "reopened-of-answered"] },
] as const satisfies readonly { id: string; measures: readonly OperationMeasureId[] }[];

const COLUMNS = 4;

type Props = { readings: readonly OperationReading[]; spoken: Spoken };

/** One line a figure: how high, how sure, which way over thirteen weeks. No target, no mark, no colour. */
export function OperationTable({ readings, spoken }: Props) {
  const { t } = spoken;
  return (
    <Table label={t("table")} stacks>
      <thead>
        <tr>
          <HeadCell width="40%">{t("head.figure")}</HeadCell>
          <HeadCell numeric>{t("head.value")}</HeadCell>
          <HeadCell numeric>{t("head.interval")}</HeadCell>
          <HeadCell width="11rem" className="tablet:pl-6">
            {t("head.trend")}
          </HeadCell>
        </tr>
      </thead>
      {GROUPS.map(({ id, measures }) => (
        <tbody key={id}>
          <GroupRow columns={COLUMNS}>{t(`groups.${id}`)}</GroupRow>
          {measures.map((measure) => {
            const reading = readings.find(({ figure }) => figure.measure === measure);
            return reading && <OperationRow key={measure} reading={reading} spoken={spoken} />;
          })}
        </tbody>
      ))}
    </Table>
  );
}

function OperationRow({ reading, spoken }: { reading: OperationReading; spoken: Spoken }) {
  const { figure } = reading;
  const { locale, t } = spoken;
  const name = nameOfFigure(figure, locale);
  const definition = operationOf(figure.operation);
  const trend = trendOf(reading, name, spoken);
  const isKnown = figure.value !== null && !isTooFew(figure);
  return (
    <Row>
      <RowHead note={definition.measures[0]?.id === figure.measure && definition.says[locale]}>
        <TextLink href={definitionPath(figure)} className="font-medium text-ink decoration-line-strong">
          {name}
        </TextLink>
      </RowHead>
      <Cell numeric label={t("head.value")} quiet={!isKnown} note={countLine(figure, spoken)}>
        <span className={isKnown ? "font-semibold" : "whitespace-normal text-small"}>
          {valueText(figure, spoken)}
        </span>
      </Cell>
      <Cell numeric label={t("head.interval")} className="text-ink-2">
        {formatOperationInterval(figure, locale)}
      </Cell>
      <Cell className="tablet:pl-6">{trend && <Sparkline {...trend} width={150} height={36} />}</Cell>
    </Row>
  );
}
