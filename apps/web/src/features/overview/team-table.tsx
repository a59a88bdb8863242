import { useTranslations } from "next-intl";
import { ScaleTicks, Whisker } from "@/ui/chart/whisker";
import type { Metric } from "@/ui/metric-cell";
import type { MetricScale } from "@/ui/metric-grid";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";

export type TeamColumn = { id: string; name: string; says: string; scale: MetricScale };
export type TeamFigure = Pick<Metric, "value" | "unit" | "interval"> & {
  intervalText: string | null;
  count: string;
};
export type TeamRows = {
  id: string;
  title: string;
  rows: { id: string; name: string; figures: TeamFigure[] }[];
};

const GRID = "grid grid-cols-[7rem_minmax(0,1fr)] items-center gap-x-2";

/** Teams with the four KPIs beside each other, by whom they work for; by name, never by a figure. */
export function TeamTable({
  columns,
  groups,
}: {
  columns: readonly TeamColumn[];
  groups: readonly TeamRows[];
}) {
  const t = useTranslations("overview");
  return (
    <Table label={t("teams")} stacks>
      <thead>
        <tr>
          <HeadCell width="17%">{t("head.team")}</HeadCell>
          {columns.map(({ id, name, says, scale }) => (
            <HeadCell key={id}>
              <span className="text-ink-2">{name}</span> <span className="block">{says}</span>
              <span className={GRID} aria-hidden="true">
                <span />
                <ScaleTicks {...scale} />
              </span>
            </HeadCell>
          ))}
        </tr>
      </thead>
      {groups.map(({ id, title, rows }) => (
        <tbody key={id}>
          {<GroupRow columns={columns.length + 1}>{title}</GroupRow>}
          {rows.map((row) => (
            <Row key={row.id}>
              <RowHead>{row.name}</RowHead>
              {columns.map((column, index) => (
                <TeamCell key={column.id} column={column} team={row.name} figure={row.figures[index]} />
              ))}
            </Row>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

type CellProps = { column: TeamColumn; team: string; figure: TeamFigure | undefined };

function TeamCell({ column, team, figure }: CellProps) {
  const t = useTranslations("metrics");
  if (!figure || figure.value === null) {
    return (
      <Cell label={column.name} quiet>
        {t("noData")}
      </Cell>
    );
  }
  const { value, unit, interval, intervalText, count } = figure;
  return (
    <Cell label={column.name} className="py-2.5">
      <span className={GRID}>
        <span>
          <span className={interval ? "font-semibold" : ""}>
            {value}
            {interval && unit}
          </span>
          {intervalText && <span className="ml-1.5 text-ink-3 text-label">{intervalText}</span>}
          <span className="block text-ink-3 text-label">{count}</span>
        </span>
        {interval && (
          <Whisker
            {...interval}
            label={`${team}, ${column.name}: ${interval.label}`}
            domain={column.scale.domain}
            height={28}
          />
        )}
      </span>
    </Cell>
  );
}
