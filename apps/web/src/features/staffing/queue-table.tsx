import type { QueueStaffing } from "@kwartet/api/staffing/read-organization";
import { explainFitWord } from "@kwartet/metrics/explain/staffing-fit";
import { explainNoPattern } from "@kwartet/metrics/explain/staffing-week";
import { formatCount, formatInterval, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Predicted } from "@kwartet/metrics/staffing/predict-queue";
import type { Wilson } from "@kwartet/metrics/stats/wilson";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = { queues: readonly QueueStaffing[] };

/** Teams that answer together, by name: what was seen, what the model makes of it, and one agent more. */
export function QueueTable({ queues }: Props) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const columns = ["calls", "within", "abandoned", "predicted", "predictedLost", "oneMore"] as const;
  return (
    <Table label={t("queues.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.teams")}</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column} numeric>
              {t(`queues.head.${column}`)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => {
          const cells = cellsOf(queue, locale);
          const partners = queue.teams.flatMap(({ partner }) => partner ?? []);
          return (
            <Row key={queue.teams.map(({ id }) => id).join(" ")}>
              <RowHead note={noteOf(queue, locale)}>
                {new Intl.ListFormat(locale).format(queue.teams.map(({ name }) => name))}
                {partners.length > 0 && (
                  <span className="ml-2 font-normal text-ink-3 text-small">
                    {[...new Set(partners)].join(", ")}
                  </span>
                )}
              </RowHead>
              {columns.map((column) => (
                <Cell
                  key={column}
                  numeric
                  strong={column === "oneMore"}
                  label={t(`queues.head.${column}`)}
                  note={cells[column].note}
                >
                  {cells[column].text}
                </Cell>
              ))}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}

function noteOf({ pattern, fit }: QueueStaffing, locale: Locale): string | null {
  if (pattern.status !== "ok") return explainNoPattern(pattern, locale);
  return fit && explainFitWord(fit, locale);
}

type Shown = { text: string; note?: string };
const NOTHING: Shown = { text: "–" };

function cellsOf({ pattern, fit, oneMore }: QueueStaffing, locale: Locale) {
  const seen = (share: Wilson | undefined): Shown =>
    share?.status === "ok"
      ? {
          text: formatValue(share.estimate, "share", locale),
          note: formatInterval({ ...share, unit: "share" }, locale),
        }
      : NOTHING;
  const model = (share: Predicted | undefined): Shown =>
    share
      ? {
          text: formatValue(share.value, "share", locale),
          note: formatInterval({ ...share, unit: "share" }, locale),
        }
      : NOTHING;
  return {
    calls: pattern.status === "ok" ? { text: formatCount(pattern.weekArrivals.mean, locale) } : NOTHING,
    within: seen(fit?.observed.within),
    abandoned: seen(fit?.observed.abandoned),
    predicted: model(fit?.predicted?.within),
    predictedLost: model(fit?.predicted?.abandoned),
    oneMore: model(oneMore?.predicted?.within),
  } satisfies Record<string, Shown>;
}
