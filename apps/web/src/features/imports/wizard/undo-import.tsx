"use client";

import { formatInstant } from "@kwartet/metrics/format";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/notice";
import type { ImportRow } from "./step-trial";

type Props = { row: ImportRow; timeZone: string; onAsked: () => void };

/** Until when an import can be taken back, the button for it, or what stands in its way. */
export function UndoImport({ row, timeZone, onAsked }: Props) {
  const t = useTranslations("import-wizard.run");
  const tCounts = useTranslations("import-wizard");
  const locale = useLocale();
  const trpc = useTRPC();
  const [isAsking, setAsking] = useState(false);
  const check = useQuery(trpc.imports.undoCheck.queryOptions({ id: row.id }, { staleTime: 0 }));
  const undo = useMutation(
    trpc.imports.undo.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        onAsked();
      },
    }),
  );
  const { data } = check;
  if (!data) return null;
  const until = data.until && formatInstant(data.until.getTime(), timeZone, locale);
  return (
    <div className="mt-6 max-w-measure">
      {row.undo?.state === "failed" && (
        <div className="mb-4">
          <Notice kind="error">{t("undoFailed")}</Notice>
        </div>
      )}
      {data.state === "possible" && until && (
        <>
          <p className="mb-3 text-ink-2 text-ui">{t("doneLead", { file: row.fileName, until })}</p>
          <FormDialog
            title={t("undoTitle")}
            description={t("undoText")}
            trigger={<Button kind="danger">{t("undo")}</Button>}
            open={isAsking}
            onOpenChange={setAsking}
            onSubmit={(event) => {
              event.preventDefault();
              undo.mutate({ id: row.id });
            }}
            submitLabel={t("undo")}
            isDanger
            isBusy={undo.isPending}
            refusal={undo.error && tCounts("run.undoFailed")}
          />
        </>
      )}
      {data.state === "conflict" && <Conflicts conflicts={data.conflicts} />}
    </div>
  );
}

type Conflict = RouterOutputs["imports"]["undoCheck"]["conflicts"][number];

function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useTranslations("import-wizard.run");
  return (
    <Notice title={t("undoConflict")}>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.kind === "import" ? conflict.importId : conflict.table}>
            {conflict.kind === "import"
              ? t("undoImport", { file: conflict.fileName })
              : t("undoEdited", { count: conflict.rows })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
