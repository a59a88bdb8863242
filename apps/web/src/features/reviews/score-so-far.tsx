import type { Criterion } from "@kwartet/api/review-forms/queries";
import { formatCount, formatValue } from "@kwartet/metrics/format";
import { reviewScore } from "@kwartet/metrics/review-score";
import { useLocale, useTranslations } from "next-intl";

type Props = { criteria: readonly Criterion[]; levels: Readonly<Record<string, number | null>> };

/** What the review comes to with what is scored until now; critical failures stand beside it. */
export function ScoreSoFar({ criteria, levels }: Props) {
  const t = useTranslations("reviews.desk");
  const locale = useLocale();
  const score = reviewScore(
    criteria.map(({ id, weight, isCritical, anchors }) => ({
      id,
      weight,
      isCritical,
      levels: anchors.length,
      level: levels[id],
    })),
  );
  const failures = score.criticalFailures.length;
  return (
    <div className="mt-5 flex items-baseline justify-between gap-4">
      <p className="text-ink-3 text-small">
        {t("scoreSoFar", {
          scored: formatCount(score.scored, locale),
          all: formatCount(score.scored + score.open, locale),
        })}
        {failures > 0 && <span className="block text-ink">{t("failures", { count: failures })}</span>}
      </p>
      <p className="font-semibold text-[1.25rem]">{formatValue(score.value, "share", locale)}</p>
    </div>
  );
}
