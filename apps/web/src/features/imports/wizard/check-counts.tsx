"use client";

import type { FilePlan } from "@kwartet/api/imports/mapping/mapping";
import { describeLeftOut } from "@kwartet/api/imports/problem";
import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { BigNumbers } from "@/ui/big-numbers";
import { RejectedDownload } from "./rejected-download";
import type { FileCheck } from "./step-problems";

type Props = { check: FileCheck; uploadId: string; plan: FilePlan };

/** What would become of the rows as the plan stands. */
export function CheckCounts({ check, uploadId, plan }: Props) {
  const t = useTranslations("import-wizard.problems");
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const rules = check.leftOut.filter(({ reason }) => reason.startsWith("skipped-by-rule"));
  const leftOut = rules.reduce((sum, rule) => sum + rule.count, 0);
  const columns = check.leftOut.filter(({ reason }) => reason.startsWith("ignored-"));
  return (
    <>
      <BigNumbers
        items={[
          { value: count(check.rows), label: t("rows"), note: t(check.isWhole ? "rowsAll" : "rowsPart") },
          { value: count(check.usable), label: t("usable"), note: t("usableNote") },
          { value: count(check.skipped), label: t("skipped"), note: t("skippedNote") },
          { value: count(leftOut), label: t("leftOut"), note: t("leftOutNote") },
        ]}
      />
      {columns.length > 0 && (
        <ul className="mt-4 max-w-measure text-ink-2 text-small">
          {columns.map(({ reason }) => (
            <li key={reason}>{describeLeftOut(reason, locale)}</li>
          ))}
        </ul>
      )}
      {check.skipped > 0 && <RejectedDownload uploadId={uploadId} plan={plan} />}
    </>
  );
}
