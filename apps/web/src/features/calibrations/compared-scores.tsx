import type { CalibrationDetail } from "@kwartet/api/calibrations/read-calibration";
import { formatNumber, formatPoints, formatValue, type Locale } from "@kwartet/metrics/format";
import { canShowInterval } from "@kwartet/metrics/policy";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = {
  detail: CalibrationDetail;
  compared: NonNullable<CalibrationDetail["compared"]>;
  /** Which conversation each row is, in words. */
  lineOf: (contactId: string) => string;
};

/** Per criterion what each saw in each conversation; where people differ is bold. */
export function ComparedScores({ detail, compared, lineOf }: Props) {
  const t = useTranslations("calibrations");
  const locale = useLocale() as Locale;
  const { contacts, form, reviewers } = detail;
  return compared.criteria.map(({ criterionId, agreement, widest, levels }) => {
    const criterion = form.criteria.find(({ id }) => id === criterionId);
    if (!criterion) return null;
    const isKnown = agreement.status === "ok" && canShowInterval(agreement.clusters);
    return (
      <section key={criterionId} aria-label={criterion.title} className="mt-8">
        <h3 className="font-semibold text-ui">{criterion.title}</h3>
        <p className="mt-1 mb-2 text-ink-3 text-small">
          {widest === null ? t("nobodyBoth") : t("widest", { widest: formatValue(widest, "share", locale) })}{" "}
          {isKnown && t("alpha", { alpha: formatNumber(agreement.alpha, locale, 2) })}
        </p>
        <Table label={criterion.title}>
          <thead>
            <tr>
              <HeadCell>{t("conversation")}</HeadCell>
              {reviewers.map(({ id, name }) => (
                <HeadCell key={id} numeric>
                  {name}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {contacts.map(({ contactId }, row) => {
              const seen = levels[row] ?? [];
              const isDifferent = new Set(seen.filter((level) => level !== undefined)).size > 1;
              return (
                <Row key={contactId}>
                  <RowHead>{lineOf(contactId)}</RowHead>
                  {reviewers.map(({ id }, place) => (
                    <Cell key={id} numeric strong={isDifferent}>
                      {levelWords(seen[place], t)}
                    </Cell>
                  ))}
                </Row>
              );
            })}
          </tbody>
        </Table>
      </section>
    );
  });
}

type Words = ReturnType<typeof useTranslations<"calibrations">>;

function levelWords(level: number | null | undefined, t: Words): string {
  if (level === undefined) return t("notScored");
  return level === null ? t("notApplicable") : String(level + 1);
}

/** How much higher or lower each scored than the others; for those who took part. */
export function LeniencyTable({ detail, compared }: Omit<Props, "lineOf">) {
  const t = useTranslations("calibrations");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("leniency.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("leniency.reviewer")}</HeadCell>
          <HeadCell numeric>{t("leniency.difference")}</HeadCell>
          <HeadCell numeric>{t("leniency.range")}</HeadCell>
          <HeadCell numeric>{t("leniency.n")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {compared.leniency.map(({ reviewerId, result }) => {
          const isKnown = result.status === "ok";
          const hasRange =
            isKnown && result.lower !== null && result.upper !== null && canShowInterval(result.n);
          return (
            <Row key={reviewerId}>
              <RowHead>{detail.reviewers.find(({ id }) => id === reviewerId)?.name}</RowHead>
              <Cell numeric label={t("leniency.difference")}>
                {formatPoints(hasRange ? result.difference : null, locale)}
              </Cell>
              <Cell numeric label={t("leniency.range")}>
                {hasRange
                  ? t("leniency.between", {
                      lower: formatPoints(result.lower, locale),
                      upper: formatPoints(result.upper, locale),
                    })
                  : t("leniency.tooFew")}
              </Cell>
              <Cell numeric label={t("leniency.n")}>
                {isKnown ? result.n : 0}
              </Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
