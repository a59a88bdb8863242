import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Sparkline } from "@/ui/chart/sparkline";
import { AssuranceMark, VariationMark } from "@/ui/mark";
import type { Metric } from "@/ui/metric-cell";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";

export type OverviewKpi = {
  metric: Metric & { href: Route };
  value: string | null;
  interval: string | null;
  target: string | null;
};

/** The four KPIs of the organisation, one line each, as a board reads them. */
export function OverviewTable({ kpis }: { kpis: readonly OverviewKpi[] }) {
  const t = useTranslations("overview");
  const hasMarks = kpis.some(({ metric }) => metric.variation || metric.assurance);
  return (
    <Table label={t("kpis")} stacks>
      <thead>
        <tr>
          <HeadCell width="18%">{t("head.kpi")}</HeadCell>
          <HeadCell numeric width="17%">
            {t("head.value")}
          </HeadCell>
          <HeadCell className="tablet:pl-2">{t("head.interval")}</HeadCell>
          <HeadCell numeric>{t("head.target")}</HeadCell>
          <HeadCell className="tablet:pl-4">{t("head.trend")}</HeadCell>
          {hasMarks && <HeadCell>{t("head.marks")}</HeadCell>}
          <HeadCell width="29%">{t("head.sentence")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {kpis.map((kpi) => (
          <KpiRow key={kpi.metric.id} kpi={kpi} hasMarks={hasMarks} />
        ))}
      </tbody>
    </Table>
  );
}

function KpiRow({ kpi, hasMarks }: { kpi: OverviewKpi; hasMarks: boolean }) {
  const t = useTranslations("overview");
  const words = useTranslations("metrics");
  const { metric, value, interval, target } = kpi;
  return (
    <Row>
      <RowHead note={metric.says}>
        <TextLink href={metric.href} className="font-semibold text-ink decoration-line-strong">
          {metric.name}
        </TextLink>
      </RowHead>
      <Cell label={t("head.value")} numeric quiet={value === null} note={metric.count}>
        {value === null ? words("noData") : <span className="font-semibold text-heading">{value}</span>}
      </Cell>
      <Cell label={t("head.interval")} className="whitespace-nowrap text-ink-2 tablet:pl-2">
        {interval ?? "–"}
      </Cell>
      <Cell label={t("head.target")} numeric className="text-ink-2">
        {target ?? "–"}
      </Cell>
      <Cell className="tablet:pl-4">
        {metric.trend && <Sparkline {...metric.trend} variation={metric.variation} width={150} height={40} />}
      </Cell>
      {hasMarks && (
        <Cell>
          {metric.variation && <VariationMark kind={metric.variation} />}
          {metric.assurance && <AssuranceMark kind={metric.assurance} />}
        </Cell>
      )}
      <Cell className="text-pretty text-ink-2">{metric.sentence}</Cell>
    </Row>
  );
}
