import type { MethodDefinition as Method } from "@kwartet/metrics/methods/method";
import { useLocale, useTranslations } from "next-intl";
import { type Fact, FactList } from "./fact-list";

/** One method of the catalogue: what it says first, then how, from how much data on and where it stops. */
export function MethodDefinition({ method }: { method: Method }) {
  const t = useTranslations("definitions.methods");
  const locale = useLocale();
  const facts: Fact[] = [
    {
      id: "formula",
      term: t("formula"),
      text: <span className="break-words">{method.formula[locale]}</span>,
    },
    { id: "minimum", term: t("minimum"), text: method.minimum?.[locale] ?? t("noMinimum") },
    { id: "limits", term: t("limits"), text: method.limits[locale] },
    { id: "source", term: t("source"), text: <span lang="en">{method.source}</span> },
  ];
  return (
    <article id={method.id} aria-labelledby={`${method.id}-title`} className="mt-7 scroll-mt-6">
      <h3 id={`${method.id}-title`} className="font-semibold text-body">
        {method.name[locale]}
      </h3>
      <p className="mt-0.5 mb-2 max-w-measure text-pretty text-ink-2">{method.says[locale]}</p>
      <FactList facts={facts} />
    </article>
  );
}
