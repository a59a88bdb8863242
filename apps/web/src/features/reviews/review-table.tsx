import type { ReviewRow } from "@kwartet/api/reviews/list-queries";
import { formatDay } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { contactLine } from "./contact-line";
import { ScoreWords } from "./score-words";

type Props = {
  label: string;
  rows: readonly ReviewRow[];
  /** The coach's list says whose it was; the agent's own says by whom. */
  of: "coach" | "agent";
};

/** Published reviews, the newest first; never in the order of their scores. */
export function ReviewTable({ label, rows, of }: Props) {
  const [t, kpis] = [useTranslations("reviews"), useTranslations("kpis")];
  const locale = useLocale();
  const words = {
    channels: (channel: NonNullable<ReviewRow["contact"]>["channel"]) => kpis(`channels.${channel}`),
    gone: t("gone"),
    noTopic: t("noTopic"),
  };
  const person = t(of === "coach" ? "head.agent" : "head.reviewer");
  return (
    <Table label={label} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.conversation")}</HeadCell>
          <HeadCell>{person}</HeadCell>
          <HeadCell>{t("head.reason")}</HeadCell>
          <HeadCell>{t("head.published")}</HeadCell>
          <HeadCell>{t("head.score")}</HeadCell>
          <HeadCell>{t("head.state")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id}>
            <RowHead>
              <TextLink href={`/reviews/${row.id}` as Route}>
                {contactLine(row.contact, { locale, words })}
              </TextLink>
            </RowHead>
            <Cell label={person}>{of === "coach" ? row.agent.name : row.reviewer.name}</Cell>
            <Cell label={t("head.reason")}>{t(`reason.${row.reason}`)}</Cell>
            <Cell label={t("head.published")}>{row.publishedOn && formatDay(row.publishedOn, locale)}</Cell>
            <Cell label={t("head.score")}>
              <ScoreWords score={row.score} isDisputed={row.status === "disputed"} />
            </Cell>
            <Cell label={t("head.state")}>{t(`status.${row.status}`)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
