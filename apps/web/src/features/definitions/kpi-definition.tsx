import type { DefinitionRow, Definitions } from "@kwartet/api/definitions/read-definitions";
import { BEGINNING } from "@kwartet/api/settings/defaults";
import { formatDay, formatValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import { type Fact, FactList } from "./fact-list";
import { MeasureTable } from "./measure-table";
import { SettingSentences } from "./setting-sentences";

type Props = { kpi: DefinitionRow; settings: Definitions["settings"] };

/** One KPI of the catalogue, in words and as a formula. */
export function KpiDefinition({ kpi, settings }: Props) {
  const t = useTranslations("definitions");
  const locale = useLocale();
  return (
    <section id={kpi.id} aria-labelledby={`${kpi.id}-title`} className="mt-12 scroll-mt-6">
      <h2 id={`${kpi.id}-title`} className="text-title tracking-[-0.012em]">
        {kpi.name[locale]}
      </h2>
      <p className="mt-0.5 text-ink-2">{kpi.says[locale]}</p>
      <p className="mt-4 max-w-measure text-pretty">{kpi.explanation[locale]}</p>
      <figure className="mt-4 mb-5 border-line-strong border-l-2 pl-4">
        <figcaption className="text-ink-3 text-label">{t("formula")}</figcaption>
        <p className="font-medium text-pretty">{kpi.formula[locale]}</p>
      </figure>
      <FactList facts={useFacts({ kpi, settings })} />
      <div className="mt-7">
        <MeasureTable kpi={kpi} settings={settings} />
      </div>
    </section>
  );
}

function useFacts({ kpi, settings }: Props): Fact[] {
  const t = useTranslations("definitions");
  const locale = useLocale();
  const leading = kpi.id === "resolution" ? settings.resolutionLeading : kpi.leading.team;
  const fact = (id: Parameters<typeof t>[0] & `facts.${string}`, text: Fact["text"]): Fact => ({
    id,
    term: t(id),
    text,
  });
  return [
    fact("facts.population", kpi.population[locale]),
    fact("facts.clock", kpi.clock[locale]),
    fact("facts.attribution", t(`attribution.${kpi.attribution}`)),
    fact("facts.minimum", t("minimum", { count: kpi.minimumN })),
    fact(
      "facts.target",
      kpi.target === null
        ? t("noTarget")
        : t("target", {
            value: formatValue(kpi.target, "share", locale),
            measure: measureOf(leading).measure.name[locale].toLowerCase(),
          }),
    ),
    fact("facts.settings", <SettingSentences kpi={kpi.id} settings={settings} />),
    fact("facts.source", t("source", { source: kpi.source })),
    fact("facts.version", useVersion(kpi)),
  ];
}

function useVersion({ version, inForceSince }: DefinitionRow): string {
  const t = useTranslations("definitions");
  const locale = useLocale();
  if (inForceSince === null) return t("versionUnknown", { version });
  if (inForceSince <= BEGINNING) return t("versionAlways", { version });
  return t("version", { version, day: formatDay(inForceSince, locale) });
}
