import type { ContactRow } from "@kwartet/api/contacts/contact-row";
import type { KpiId } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { aftermathText, answerText, durationText, ratingText, type Spoken, shortDay } from "./contact-cells";

type Props = {
  label: string;
  rows: readonly ContactRow[];
  /** Which columns tell why a contact counts. */
  kpi: KpiId;
  /** Of a team: whose contact it was. */
  withAgents: boolean;
  channelName: (channel: ContactRow["channel"]) => string;
  spoken: Spoken;
};

type Column = {
  head: string;
  numeric?: boolean;
  cell: (row: ContactRow) => ReactNode;
  strong?: (row: ContactRow) => boolean;
  quiet?: (row: ContactRow) => boolean;
};

/** What a speed is made of is how long people waited; what a solution is made of is what came after. */
const COLUMNS_OF: Record<KpiId, readonly (keyof ReturnType<typeof columnsIn>)[]> = {
  "response-speed": ["wait", "answer"],
  resolution: ["handle", "rating", "after"],
  friendliness: ["handle", "rating", "after"],
  availability: ["wait", "answer", "rating", "after"],
};

function columnsIn({ kpi, spoken }: Pick<Props, "kpi" | "spoken">) {
  const { t } = spoken;
  return {
    wait: { head: t("head.wait"), numeric: true, cell: (row) => durationText(row.waitSeconds, spoken) },
    answer: {
      head: t("head.answer"),
      cell: (row) => answerText(row, spoken),
      strong: ({ counts }) => counts === false,
    },
    handle: { head: t("head.handle"), numeric: true, cell: (row) => durationText(row.handleSeconds, spoken) },
    rating: {
      head: t("head.rating"),
      numeric: true,
      cell: ({ ratings }) => ratingText(ratings, spoken) ?? t("notRated"),
      quiet: ({ ratings }) => ratingText(ratings, spoken) === null,
      strong: ({ counts }) => kpi === "friendliness" && counts === false,
    },
    after: {
      head: t("head.after"),
      cell: (row) => aftermathText(row, spoken),
      strong: ({ after }) => after.outcome === "came-back",
      quiet: ({ after }) => after.outcome === "pending" || after.outcome === "not-counted",
    },
  } satisfies Record<string, Column>;
}

/** The contacts that make a figure, in the order of time; what counts against it is bold. */
export function ContactTable(props: Props) {
  const { label, rows, withAgents, channelName, spoken } = props;
  const { locale, t } = spoken;
  const all: Record<string, Column> = columnsIn(props);
  const columns = COLUMNS_OF[props.kpi].flatMap((name) => all[name] ?? []);
  return (
    <Table label={label} dense stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.moment")}</HeadCell>
          <HeadCell>{t("head.channel")}</HeadCell>
          <HeadCell>{t("head.topic")}</HeadCell>
          {withAgents && <HeadCell>{t("head.agent")}</HeadCell>}
          {columns.map(({ head, numeric }) => (
            <HeadCell key={head} numeric={numeric ?? false}>
              {head}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.ratingId ?? row.id}>
            <RowHead>
              <TextLink href={`/contacts/${row.id}` as Route} className="whitespace-nowrap">
                {shortDay(row.day, locale)}, {row.time}
              </TextLink>
            </RowHead>
            <Cell label={t("head.channel")}>{channelName(row.channel)}</Cell>
            <Cell label={t("head.topic")}>{row.topic ?? t("noTopic")}</Cell>
            {withAgents && <Cell label={t("head.agent")}>{row.agent?.name ?? t("nobody")}</Cell>}
            {columns.map(({ head, numeric, cell, strong, quiet }) => (
              <Cell
                key={head}
                label={head}
                numeric={numeric ?? false}
                strong={strong?.(row) ?? false}
                quiet={quiet?.(row) ?? false}
              >
                {cell(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
