import { formatValue } from "@kwartet/metrics/format";
import type { ReviewScore } from "@kwartet/metrics/review-score";
import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/ui/tag";

type Props = { score: ReviewScore; isDisputed: boolean };

/** The score of a review, with what stands beside it: critical failures, and that somebody sees it otherwise. */
export function ScoreWords({ score, isDisputed }: Props) {
  const t = useTranslations("reviews");
  const locale = useLocale();
  const failures = score.criticalFailures.length;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className={isDisputed ? "text-ink-3" : "font-semibold"}>
        {score.value === null ? t("noScore") : formatValue(score.value, "share", locale)}
      </span>
      {isDisputed && <Tag>{t("disputed")}</Tag>}
      {failures > 0 && <span className="text-small">{t("desk.failures", { count: failures })}</span>}
    </span>
  );
}
