import type { ToDo } from "@kwartet/api/reviews/to-do-queries";
import { explainReviewerLeniency } from "@kwartet/metrics/explain/reviewing";
import { formatOutOf, formatValue } from "@kwartet/metrics/format";
import { RANDOM_REVIEW_SHARE_WANTED } from "@kwartet/metrics/review-score";
import type { ReviewerLeniency } from "@kwartet/metrics/stats/reviewer-leniency";
import { useLocale, useTranslations } from "next-intl";

type Props = { random: ToDo["random"]; leniency: ReviewerLeniency };

/** How the caller's conversations were chosen, and how they score beside others: both for nobody else. */
export function OwnHabits({ random, leniency }: Props) {
  const t = useTranslations("reviews.habits");
  const locale = useLocale();
  const { share, all } = random;
  const wanted = formatValue(RANDOM_REVIEW_SHARE_WANTED, "share", locale);
  return (
    <div className="grid max-w-measure gap-3 text-ui">
      <p>
        {share === null
          ? t("noneYet", { wanted })
          : t(share < RANDOM_REVIEW_SHARE_WANTED ? "tooFew" : "enough", {
              share: formatValue(share, "share", locale),
              outOf: formatOutOf(random.random, all, locale),
              wanted,
            })}
      </p>
      <p>{t("drawing")}</p>
      <p>
        {explainReviewerLeniency(leniency, locale)} <span className="text-ink-3">{t("onlyYou")}</span>
      </p>
    </div>
  );
}
