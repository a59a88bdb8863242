import type { DefinitionRow } from "@kwartet/api/definitions/read-definitions";
import { useLocale, useTranslations } from "next-intl";
import { LINK_STYLE } from "@/ui/text-link";

/** The parts of the page as links. */
export function DefinitionContents({ kpis }: { kpis: readonly DefinitionRow[] }) {
  const t = useTranslations("definitions");
  const locale = useLocale();
  const parts = [
    ...kpis.map(({ id, name }) => ({ id, label: name[locale] })),
    { id: "reading", label: t("reading.title") },
    { id: "who", label: t("who.title") },
    { id: "promises", label: t("promises.title") },
    { id: "sources", label: t("sources.title") },
  ];
  return (
    <nav aria-label={t("contents")} className="border-line border-y py-2 text-ui">
      <ul className="flex flex-wrap gap-x-6">
        {parts.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className={`inline-flex h-11 items-center tablet:h-8 ${LINK_STYLE}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
