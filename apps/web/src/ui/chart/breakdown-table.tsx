import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MetricScale } from "../metric-grid";
import type { Variation } from "../signal";
import { Cell, HeadCell, Row, RowHead, Table } from "../table";
import { TextLink } from "../text-link";
import { ScaleTicks, Whisker, type WhiskerValues } from "./whisker";

export type BreakdownRow = {
  id: string;
  name: string;
  href?: Route;
  /** "68 of 88". */
  count: string;
  /** Formatted; null is "no data", or what `noValue` says, such as "too few". */
  value: string | null;
  noValue?: string;
  /** Null below n = 5. */
  interval: (WhiskerValues & { label: string }) | null;
  variation?: Variation | null;
  sentence?: ReactNode;
};

type Props = {
  /** The name of the table. */
  label: string;
  /** The head of the first column: "Topic". */
  partHead: string;
  /** The head of the figure: "Solved". */
  valueHead?: string;
  rows: readonly BreakdownRow[];
  scale: MetricScale;
};

/** One figure by channel, topic or team, each with its interval on one scale. It is its own table. */
export function BreakdownTable({ label, partHead, valueHead, rows, scale }: Props) {
  const t = useTranslations("charts");
  const hasSentences = rows.some((row) => row.sentence);
  return (
    <Table label={label} stacks>
      <thead>
        <tr>
          <HeadCell>{partHead}</HeadCell>
          <HeadCell>{t("count")}</HeadCell>
          <HeadCell numeric>{valueHead ?? t("value")}</HeadCell>
          <HeadCell width="28%" className="tablet:pl-6">
            <span className="sr-only">{t("interval")}</span>
            <ScaleTicks {...scale} />
          </HeadCell>
          {hasSentences && <HeadCell>{t("inWords")}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHead>{row.href ? <TextLink href={row.href}>{row.name}</TextLink> : row.name}</RowHead>
            <Cell label={t("count")} className="text-ink-2">
              {row.count}
            </Cell>
            <Cell
              label={valueHead ?? t("value")}
              numeric
              strong={row.value !== null}
              quiet={row.value === null}
            >
              {row.value ?? row.noValue ?? t("noValue")}
            </Cell>
            <Cell className="tablet:pl-6">
              {row.interval && (
                <>
                  <Whisker {...row.interval} domain={scale.domain} variation={row.variation} height={30} />
                  <span className="block tablet:hidden">
                    <ScaleTicks {...scale} />
                  </span>
                </>
              )}
            </Cell>
            {hasSentences && <Cell className="text-ink-2">{row.sentence}</Cell>}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
