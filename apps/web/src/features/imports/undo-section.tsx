import { formatDay, formatInstant } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Notice } from "@/ui/notice";
import { TextLink } from "@/ui/text-link";
import { UndoImport } from "./undo-import";

type Check = RouterOutputs["imports"]["undoCheck"];
type Conflicts = Check["conflicts"];

type Props = { row: RouterOutputs["imports"]["get"]; check: Check | null; timeZone: string };

/** Whether an import can be taken back, and if not what stands in the way. */
export function UndoSection({ row, check, timeZone }: Props) {
  const t = useTranslations("imports.undo");
  const locale = useLocale();
  if (row.status === "undone" && row.undoneAt) {
    const when = formatInstant(row.undoneAt.getTime(), timeZone, locale);
    return <Notice>{t("doneBy", { when })}</Notice>;
  }
  if (!check || row.undo?.state === "queued") return null;
  const until = check.until && formatDay(check.until.toISOString().slice(0, 10), locale);
  return (
    <div className="mt-8 space-y-4">
      {row.undo?.state === "failed" && <Notice kind="error">{t("failed")}</Notice>}
      {check.state === "possible" && until && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <UndoImport importId={row.id} check={check} until={until} />
          <span className="text-ink-3 text-small">{t("untilNote", { until })}</span>
        </div>
      )}
      {check.state === "conflict" && <ConflictList conflicts={check.conflicts} />}
      {check.state === "expired" && <p className="text-ink-3 text-small">{t("expired")}</p>}
      {check.state === "not-kept" && <p className="text-ink-3 text-small">{t("notKept")}</p>}
    </div>
  );
}

const KNOWN = [
  "shifts",
  "attendance",
  "team_outcomes",
  "people",
  "teams",
  "customers",
  "memberships",
] as const;

function ConflictList({ conflicts }: { conflicts: Conflicts }) {
  const t = useTranslations("imports.undo");
  const tableName = (table: string) => {
    const known = KNOWN.find((name) => name === table);
    return known ? t(`tables.${known}`) : table;
  };
  return (
    <Notice title={t("conflictTitle")}>
      <p>{t("conflictLead")}</p>
      <ul className="mt-2 list-disc pl-5">
        {conflicts.map((conflict) =>
          conflict.kind === "import" ? (
            <li key={conflict.importId}>
              <TextLink href={`/imports/${conflict.importId}` as Route}>
                {t("conflictImport", { file: conflict.fileName })}
              </TextLink>
            </li>
          ) : (
            <li key={conflict.table}>
              {t("conflictEdited", { rows: conflict.rows, table: tableName(conflict.table) })}
            </li>
          ),
        )}
      </ul>
    </Notice>
  );
}
