import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { BigNumbers } from "@/ui/big-numbers";
import { LINK_STYLE } from "@/ui/text-link";

type Props = { row: RouterOutputs["imports"]["get"]; hasProblems: boolean };

/** What became of the rows of a file. */
export function ImportCounts({ row, hasProblems }: Props) {
  const t = useTranslations("imports");
  const locale = useLocale();
  return (
    <BigNumbers
      items={[
        {
          value: formatCount(row.createdCount, locale),
          label: t("columns.created"),
          note: t("detail.created_note"),
        },
        {
          value: formatCount(row.updatedCount, locale),
          label: t("columns.updated"),
          note: t("detail.updated_note"),
        },
        {
          value: formatCount(row.unchangedCount, locale),
          label: t("columns.unchanged"),
          note: t("detail.unchanged_note"),
        },
        {
          value: formatCount(row.skippedCount, locale),
          label: t("columns.skipped"),
          note: hasProblems ? <ProblemDownload id={row.id} /> : t("detail.skipped_none"),
        },
      ]}
    />
  );
}

/** A plain link: the router must not try to show a file as a page. */
function ProblemDownload({ id }: { id: string }) {
  const t = useTranslations("imports");
  return (
    <a href={`/api/imports/${id}/problems`} download className={LINK_STYLE}>
      {t("detail.download")}
    </a>
  );
}
