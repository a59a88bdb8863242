import type { Locale } from "@kwartet/metrics/format";
import type { GoalKpi } from "@kwartet/metrics/goal";
import { kpiOf } from "@kwartet/metrics/kpi";
import { getLocale, getTranslations } from "next-intl/server";
import { EffectSection } from "@/features/effects/effect-section";
import { describeRange } from "@/features/period/describe-range";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";

/** What may be said of whether it helped; nothing of a KPI that cannot be judged so. */
export async function GoalEffect({ goalId, kpi }: { goalId: string; kpi: GoalKpi }) {
  const effect = await orNotFound(api.effects.goal({ goalId }));
  if (effect === null) return null;
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("effects"), await getTranslations("period")];
  const spoken = { locale, t: period };
  const windows = effect.windows.map(({ before, selection, during, after }) => ({
    before: describeRange(before, spoken),
    selection: describeRange(selection, spoken),
    during: describeRange(during, spoken),
    after: describeRange(after, spoken),
  }));
  const title = t(`kind.${effect.kind}`, { kpi: kpiOf(kpi).name[locale].toLocaleLowerCase(locale) });
  return <EffectSection title={title} shown={effect} windows={windows} />;
}
