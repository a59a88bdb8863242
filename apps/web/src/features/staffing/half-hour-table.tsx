import { formatInterval, formatNumber, formatOutOf, formatValue, type Locale } from "@kwartet/metrics/format";
import type { HalfHour } from "@kwartet/metrics/staffing/half-hour";
import type { Predicted } from "@kwartet/metrics/staffing/predict-queue";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { halfHourText } from "./half-hour-text";

type Props = { halfHours: readonly HalfHour[]; label: string };

/** The half hours of one day: calls, people, seen and predicted, and how many it takes. */
export function HalfHourTable({ halfHours, label }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const columns = [
    "calls",
    "present",
    "free",
    "observed",
    "predicted",
    "needed",
    "neededPessimistic",
  ] as const;
  return (
    <Table label={label} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.half")}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} numeric>
              {t(`head.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {halfHours.map((half) => {
          const texts = textsOf(half, locale);
          return (
            <Row key={half.half}>
              <RowHead>{halfHourText(half.half)}</RowHead>
              {columns.map((column) => (
                <Cell key={column} numeric label={t(`head.${column}`)} note={texts[column].note}>
                  {texts[column].text}
                </Cell>
              ))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

type Shown = { text: string; note?: string };

function textsOf(half: HalfHour, locale: Locale) {
  const { arrivals, present, free, within, predicted, needed, neededPessimistic } = half;
  const share = (range: Predicted | undefined): Shown =>
    range
      ? {
          text: formatValue(range.value, "share", locale),
          note: formatInterval({ ...range, unit: "share" }, locale),
        }
      : { text: "–" };
  const number = (value: number | null, decimals: number): Shown => ({
    text: value === null ? "–" : formatNumber(value, locale, decimals),
  });
  return {
    calls: {
      ...number(arrivals.mean, 1),
      note: `${formatNumber(arrivals.lower, locale, 1)}–${formatNumber(arrivals.upper, locale, 1)}`,
    },
    present: number(present, 1),
    free: number(free, 1),
    observed:
      within.status === "ok"
        ? {
            text: formatValue(within.estimate, "share", locale),
            note: formatOutOf(within.x, within.n, locale),
          }
        : { text: "–" },
    predicted: share(predicted?.within),
    needed: needed
      ? {
          text: formatNumber(needed.value, locale),
          note: `${formatNumber(needed.lower, locale)}–${formatNumber(needed.upper, locale)}`,
        }
      : { text: "–" },
    neededPessimistic: number(neededPessimistic, 0),
  } satisfies Record<string, Shown>;
}
