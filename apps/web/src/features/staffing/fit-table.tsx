import {
  formatDuration,
  formatInterval,
  formatPoints,
  formatValue,
  type Locale,
} from "@kwartet/metrics/format";
import type { ModelFit } from "@kwartet/metrics/staffing/model-fit";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

/** Predicted with who was there, beside what was seen in the same weeks. */
export function FitTable({ fit }: { fit: ModelFit }) {
  const t = useTranslations("staffing");
  const locale = useLocale() as Locale;
  const { observed, predicted, gap } = fit;
  return (
    <Table label={t("fit.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.figure")}</HeadCell>
          <HeadCell numeric>{t("head.observed")}</HeadCell>
          <HeadCell numeric>{t("head.predicted")}</HeadCell>
          <HeadCell numeric>{t("head.gap")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {(["within", "abandoned"] as const).map((figure) => {
          const seen = observed[figure];
          const model = predicted?.[figure];
          return (
            <Row key={figure}>
              <RowHead>{t(`head.${figure}`)}</RowHead>
              <Cell
                numeric
                label={t("head.observed")}
                note={seen.status === "ok" && formatInterval({ ...seen, unit: "share" }, locale)}
              >
                {seen.status === "ok" ? formatValue(seen.estimate, "share", locale, 1) : "–"}
              </Cell>
              <Cell
                numeric
                label={t("head.predicted")}
                note={model && formatInterval({ ...model, unit: "share" }, locale)}
              >
                {model ? formatValue(model.value, "share", locale, 1) : "–"}
              </Cell>
              <Cell numeric strong label={t("head.gap")}>
                {formatPoints(gap?.[figure] ?? null, locale)}
              </Cell>
            </Row>
          );
        })}
        <Row>
          <RowHead>{t("head.meanWait")}</RowHead>
          <Cell numeric label={t("head.observed")}>
            {formatDuration(observed.meanWait, locale)}
          </Cell>
          <Cell
            numeric
            label={t("head.predicted")}
            note={predicted && formatInterval({ ...predicted.meanWait, unit: "seconds" }, locale)}
          >
            {formatDuration(predicted?.meanWait.value ?? null, locale)}
          </Cell>
          <Cell numeric label={t("head.gap")}>
            –
          </Cell>
        </Row>
      </tbody>
    </Table>
  );
}
