import type { PreTrend as Course } from "@kwartet/metrics/coaching/pre-trend";
import { explainPreTrend } from "@kwartet/metrics/explain/coaching-effect";
import { formatValue, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

/** Both courses before the choice was made, in parts, and whether they moved apart already. */
export function PreTrend({ course }: { course: Course }) {
  const t = useTranslations("effects");
  const locale = useLocale() as Locale;
  const { points } = course;
  if (points.every(({ treated }) => treated === null)) return null;
  return (
    <div className="mt-5 max-w-measure">
      <h3 className="mb-1.5 text-label text-ink-2">{t("preTrend.title")}</h3>
      <Table label={t("preTrend.title")}>
        <thead>
          <tr>
            <HeadCell>{t("preTrend.who")}</HeadCell>
            {points.map((_, part) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name than their place.
              <HeadCell key={part} numeric>
                {t("preTrend.part", { part: part + 1 })}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {(["treated", "peers"] as const).map((who) => (
            <Row key={who}>
              <RowHead>{t(who === "treated" ? "rows.own" : "rows.peers")}</RowHead>
              {points.map((point, part) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the parts have no other name than their place.
                <Cell key={part} numeric>
                  {formatValue(point[who], "share", locale, 1)}
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 text-pretty text-ink-2 text-small">{explainPreTrend(course.drift, locale)}</p>
    </div>
  );
}
