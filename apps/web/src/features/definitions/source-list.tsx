import type { Definitions } from "@kwartet/api/definitions/read-definitions";
import { formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { FactList } from "./fact-list";

type Props = { sources: Definitions["sources"]; timeZone: string };

/** The sources of the data, and when each was last taken in. */
export function SourceList({ sources, timeZone }: Props) {
  const t = useTranslations("definitions.sources");
  const locale = useLocale();
  return (
    <Section title={<span id="sources">{t("title")}</span>}>
      {sources.length === 0 ? (
        <p className="text-ink-2 text-ui">{t("none")}</p>
      ) : (
        <FactList
          facts={sources.map(({ source, lastImportAt }) => ({
            id: source,
            term: source,
            text: lastImportAt
              ? `${t("lastImport")}: ${formatInstant(lastImportAt.getTime(), timeZone, locale)}`
              : "–",
          }))}
        />
      )}
    </Section>
  );
}
