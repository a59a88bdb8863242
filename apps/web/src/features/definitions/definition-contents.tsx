import type { DefinitionRow } from "@kwartet/api/definitions/read-definitions";
import { useLocale, useTranslations } from "next-intl";
import { PartLinks } from "./part-links";

/** The parts of the page, and the way to the statistics behind them. */
export function DefinitionContents({ kpis }: { kpis: readonly DefinitionRow[] }) {
  const t = useTranslations("definitions");
  const locale = useLocale();
  return (
    <PartLinks
      parts={[
        ...kpis.map(({ id, name }) => ({ href: `#${id}` as const, label: name[locale] })),
        { href: "#operations", label: t("operations.title") },
        { href: "#reading", label: t("reading.title") },
        { href: "#who", label: t("who.title") },
        { href: "#promises", label: t("promises.title") },
        { href: "#sources", label: t("sources.title") },
      ]}
      next={{ href: "/definitions/methods", label: t("methods.title") }}
    />
  );
}
