import { useTranslations } from "next-intl";
import { signalOf } from "../signal";
import { Cell, HeadCell, Row, RowHead, Table } from "../table";
import { TextLink } from "../text-link";
import type { TimePoint } from "./time-points";

type Props = { label: string; points: readonly TimePoint[]; compareLabel?: string };

/** Exactly what the chart draws; columns that no point fills are left out. */
export function TimeTable({ label, points, compareLabel }: Props) {
  const t = useTranslations("charts");
  const marks = useTranslations("marks");
  const columns = [
    {
      head: t("value"),
      text: (point: TimePoint) => (point.value === null ? (point.fewText ?? t("noValue")) : point.valueText),
    },
    { head: t("count"), text: (point: TimePoint) => point.countText },
    { head: t("interval"), text: (point: TimePoint) => point.intervalText },
    { head: compareLabel ?? "", text: (point: TimePoint) => point.compareText },
    { head: t("limits"), text: (point: TimePoint) => point.limitsText },
  ].filter(({ text }) => points.some((point) => text(point)));
  const hasNotes = points.some((point) => point.note || point.incomplete || signalOf(point.variation));

  const note = (point: TimePoint) => {
    const signal = signalOf(point.variation);
    const word = signal && marks(`variation.${signal}.word`);
    return [word, point.note, point.incomplete && t("keyIncomplete")].filter(Boolean).join(". ");
  };

  return (
    <Table label={label} dense>
      <thead>
        <tr>
          <HeadCell>{t("period")}</HeadCell>
          {columns.map(({ head }) => (
            <HeadCell key={head} numeric>
              {head}
            </HeadCell>
          ))}
          {hasNotes && <HeadCell>{t("signal")}</HeadCell>}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <Row key={point.key}>
            <RowHead>
              {point.href ? <TextLink href={point.href}>{point.title}</TextLink> : point.title}
            </RowHead>
            {columns.map(({ head, text }) => (
              <Cell key={head} numeric>
                {text(point)}
              </Cell>
            ))}
            {hasNotes && <Cell>{note(point)}</Cell>}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
