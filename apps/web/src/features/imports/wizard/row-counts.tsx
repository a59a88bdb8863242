import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { BigNumbers } from "@/ui/big-numbers";
import { LINK_STYLE } from "@/ui/text-link";
import type { ImportRow } from "./step-trial";

/** What became of the rows, or would. */
export function RowCounts({ row }: { row: ImportRow }) {
  const t = useTranslations("import-wizard.trial");
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const download = (
    <a href={`/api/imports/${row.id}/problems`} download className={LINK_STYLE}>
      {t("download")}
    </a>
  );
  return (
    <BigNumbers
      items={[
        { value: count(row.createdCount), label: t("created"), note: t("createdNote") },
        { value: count(row.updatedCount), label: t("updated"), note: t("updatedNote") },
        { value: count(row.unchangedCount), label: t("unchanged"), note: t("unchangedNote") },
        {
          value: count(row.skippedCount),
          label: t("skipped"),
          note: row.skippedCount > 0 ? download : t("skippedNone"),
        },
      ]}
    />
  );
}
