import type { EffectOfKind } from "@kwartet/api/effects/read-effects";
import { explainCoachingEffect } from "@kwartet/metrics/explain/coaching-effect";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { EffectFigure } from "./effect-figure";
import { PreTrend } from "./pre-trend";
import { WindowStrip, type WindowTexts } from "./window-strip";

type Props = {
  /** What it is about, before the verdict. */
  title: string;
  shown: EffectOfKind;
  /** The windows of each stretch of coaching, as text. */
  windows: readonly WindowTexts[];
};

/** One effect: the verdict, what changed beside colleagues, what would have changed anyway, and by which windows. */
export function EffectSection({ title, shown, windows }: Props) {
  const t = useTranslations("effects");
  const locale = useLocale() as Locale;
  const { effect, waiting } = shown;
  const { verdict, comparison, regression, basis } = explainCoachingEffect(effect, locale);
  return (
    <Section title={`${title}: ${verdict.toLocaleLowerCase(locale)}`} note={t("notRandomised")}>
      {effect.status === "ok" ? (
        <>
          <EffectFigure effect={effect} caption={comparison} />
          <p className="mt-4 max-w-measure text-pretty text-ui">{regression}</p>
        </>
      ) : (
        <EmptyState kind="nothing-new" title={verdict}>
          {comparison}
        </EmptyState>
      )}
      <PreTrend course={shown.preTrend} />
      {windows.map((texts) => (
        <WindowStrip key={`${texts.before} ${texts.during}`} texts={texts} />
      ))}
      <p className="mt-3 max-w-measure text-pretty text-ink-3 text-small">
        {[basis, waiting > 0 ? t("waiting", { count: waiting }) : null].filter(Boolean).join(" ")}
      </p>
    </Section>
  );
}
