import type { TeamOperations } from "@kwartet/api/operations/read-teams";
import { formatOperationInterval } from "@kwartet/metrics/format";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { definitionPath, nameOfFigure, type Spoken, valueText } from "./operation-text";

type Props = { teams: readonly TeamOperations[]; spoken: Spoken };

/** Teams with enough agents by name, the others together; never in the order of a figure. */
export function TeamTable({ teams, spoken }: Props) {
  const { locale, t } = spoken;
  const columns = teams[0]?.figures ?? [];
  return (
    <Table label={t("teams.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.team")}</HeadCell>
          {columns.map((figure) => (
            <HeadCell key={figure.measure} numeric>
              <TextLink href={definitionPath(figure)} className="text-ink-2 decoration-line-strong">
                {nameOfFigure(figure, locale)}
              </TextLink>
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {teams.map(({ id, name, partner, teams: count, figures }) => (
          <Row key={id ?? "others"}>
            <RowHead note={partner}>{name ?? t("teams.others", { count })}</RowHead>
            {figures.map((figure) => {
              const interval = formatOperationInterval(figure, locale);
              return (
                <Cell
                  key={figure.measure}
                  numeric
                  label={nameOfFigure(figure, locale)}
                  quiet={figure.value === null}
                  note={figure.unit === "count" || figure.value === null ? null : interval}
                >
                  <span className={figure.value === null ? "whitespace-normal text-small" : undefined}>
                    {valueText(figure, spoken)}
                  </span>
                </Cell>
              );
            })}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
