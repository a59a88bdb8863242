import type { Locale } from "@kwartet/metrics/format";
import { getLocale, getTranslations } from "next-intl/server";
import { EffectSection } from "@/features/effects/effect-section";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { windowTexts } from "../../effects/window-texts";

/** What may be said of whether it helped; nothing of a KPI that cannot be judged so. */
export async function GoalEffect({ goalId }: { goalId: string }) {
  const effect = await orNotFound(api.effects.goal({ goalId }));
  if (effect === null) return null;
  const locale = (await getLocale()) as Locale;
  const [goals, period] = [await getTranslations("goals"), await getTranslations("period")];
  const spoken = { locale, t: period };
  const windows = effect.windows.map((each) => windowTexts(each, spoken));
  return <EffectSection title={goals("effect")} shown={effect} windows={windows} />;
}
