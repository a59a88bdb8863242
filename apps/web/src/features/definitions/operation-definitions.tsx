import type { OperationDefinition } from "@kwartet/metrics/operations/definition";
import { useLocale, useTranslations } from "next-intl";
import { FactList } from "./fact-list";

/** What stands beside the four KPIs: how each is counted, and that none of them is good or bad. */
export function OperationDefinitions({ operations }: { operations: readonly OperationDefinition[] }) {
  const t = useTranslations("definitions.operations");
  return (
    <section id="operations" aria-labelledby="operations-title" className="mt-12 scroll-mt-6">
      <h2 id="operations-title" className="text-title tracking-[-0.012em]">
        {t("title")}
      </h2>
      <p className="mt-0.5 max-w-measure text-pretty text-ink-2">{t("lead")}</p>
      {operations.map((operation) => (
        <OperationFacts key={operation.id} operation={operation} />
      ))}
    </section>
  );
}

function OperationFacts({ operation }: { operation: OperationDefinition }) {
  const t = useTranslations("definitions");
  const locale = useLocale();
  const { id, name, says, measures, population, clock, limits, source, version } = operation;
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-8 scroll-mt-6">
      <h3 id={`${id}-title`} className="text-heading">
        {name[locale]}
      </h3>
      <p className="mt-0.5 mb-3 text-ink-2">{says[locale]}</p>
      <FactList
        facts={[
          ...measures.map((measure) => ({
            id: measure.id,
            term: measures.length === 1 ? t("formula") : measure.name[locale],
            text: measure.formula[locale],
          })),
          { id: "population", term: t("facts.population"), text: population[locale] },
          { id: "clock", term: t("facts.clock"), text: clock[locale] },
          { id: "limits", term: t("methods.limits"), text: limits[locale] },
          { id: "direction", term: t("measures.direction"), text: t("operations.neutral") },
          {
            id: "source",
            term: t("facts.source"),
            text: source === null ? t("operations.noSource") : t("source", { source }),
          },
          { id: "version", term: t("facts.version"), text: t("versionUnknown", { version }) },
        ]}
      />
    </section>
  );
}
