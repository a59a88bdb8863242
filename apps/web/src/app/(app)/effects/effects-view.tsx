import type { EffectOfKind } from "@kwartet/api/effects/read-effects";
import type { Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { EffectSection } from "@/features/effects/effect-section";
import { findingOfEffects } from "@/features/effects/effect-summary";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { windowTexts } from "./window-texts";

/** An effect, or only that there is one that would tell of too few people. */
export type ShownEffect = {
  kind: EffectOfKind["kind"];
  kpi: EffectOfKind["kpi"];
  effect: EffectOfKind | null;
};

type Props = { of: "mine" | "organization"; effects: readonly ShownEffect[] };

/** What coaching did: of the coach's own, or of all of it without people. */
export async function EffectsView({ of, effects }: Props) {
  const t = await getTranslations("effects");
  const finding = findingOfEffects(effects.flatMap(({ effect }) => (effect ? [effect.effect] : [])));
  return (
    <Page>
      <PageHeader title={t(`${of}.finding.${finding}`)} lead={t(`${of}.lead`)} />
      {effects.length === 0 && (
        <EmptyState kind="nothing-new" level={2}>
          {t("empty.text")}
        </EmptyState>
      )}
      {effects.map((shown) => (
        <OneEffect key={`${shown.kpi} ${shown.kind}`} shown={shown} />
      ))}
      <PageFooter end={<TextLink href={"/definitions/methods#did" as Route}>{t("how")}</TextLink>}>
        {t("notJudged")}
      </PageFooter>
    </Page>
  );
}

async function OneEffect({ shown: { kind, kpi, effect } }: { shown: ShownEffect }) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("effects"), await getTranslations("period")];
  const title = t(`kind.${kind}`, { kpi: kpiOf(kpi).name[locale].toLocaleLowerCase(locale) });
  if (effect === null) {
    return (
      <Section title={title}>
        <EmptyState kind="hidden-to-protect">{t("hidden")}</EmptyState>
      </Section>
    );
  }
  const spoken = { locale, t: period };
  const windows = effect.windows.map((each) => windowTexts(each, spoken));
  return <EffectSection title={title} shown={effect} windows={windows} />;
}
