import { explainScenario, nameReturnRatio } from "@kwartet/metrics/explain/scenario";
import { roundToTwoDigits } from "@kwartet/metrics/explain/worth";
import { formatMoney, type Locale } from "@kwartet/metrics/format";
import type { ScenarioOutcome } from "@kwartet/metrics/outcome/scenario";
import { useLocale, useTranslations } from "next-intl";
import { joinClasses } from "@/ui/join-classes";

type Props = {
  outcome: ScenarioOutcome;
  currency: string;
  /** Something typed cannot be computed with: this is what came before it. */
  isStale: boolean;
};

/** Low, middle and high, never one number alone; it stays in view while the assumptions are changed. */
export function ScenarioResult({ outcome, currency, isStale }: Props) {
  const t = useTranslations("scenarios");
  const locale = useLocale() as Locale;
  if (outcome.status !== "ok") return null;
  const ratio = nameReturnRatio(outcome, locale);
  return (
    <div className="sticky top-0 z-10 border-line border-y bg-paper py-3" aria-live="polite">
      <p className="mb-2 text-ink-3 text-small">
        {t(`result.${outcome.kind}`)} {isStale && t("stale")}
      </p>
      <dl className={joinClasses("grid grid-cols-3 gap-3", isStale && "text-ink-3")}>
        {(["low", "mid", "high"] as const).map((end) => (
          <div key={end}>
            <dt className="text-ink-3 text-small">{t(`end.${end}`)}</dt>
            <dd className="font-semibold text-ui tabular-nums tablet:text-body">
              {formatMoney(roundToTwoDigits(outcome.total[end]), currency, locale, 0)}
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-2 text-pretty text-ink-2 text-small">
        {explainScenario(outcome, locale, { currency })} {ratio && t("ratio", { ratio })}
      </p>
    </div>
  );
}
