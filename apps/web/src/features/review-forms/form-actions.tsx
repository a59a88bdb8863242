"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { refusalKey } from "./refusal";

type Props = { form: RouterOutputs["reviewForms"]["list"][number] };

/** Starts the next version, puts a form away or takes it back. */
export function FormActions({ form }: Props) {
  const t = useTranslations("review-forms");
  const trpc = useTRPC();
  const router = useRouter();
  const { id: formId, name } = form;
  const open = () => router.push(`/settings/review-forms?form=${formId}` as Route);
  const start = useChange(trpc.reviewForms.startVersion.mutationOptions(), { said: null, onDone: open });
  const archive = useChange(trpc.reviewForms.archive.mutationOptions(), { said: t("archivedNow", { name }) });
  const restore = useChange(trpc.reviewForms.restore.mutationOptions(), { said: t("restoredNow", { name }) });
  const failure = start.error ?? archive.error ?? restore.error;
  return (
    <div className="flex flex-wrap justify-end gap-x-4">
      {!form.isArchived && (
        <Button
          kind="tertiary"
          size="small"
          busy={start.isPending}
          aria-label={t(form.draft ? "goOnOf" : "nextVersionOf", { name })}
          onClick={() => (form.draft ? open() : start.mutate({ formId }))}
        >
          {t(form.draft ? "goOn" : "nextVersion")}
        </Button>
      )}
      <Button
        kind="tertiary"
        size="small"
        busy={archive.isPending || restore.isPending}
        aria-label={t(form.isArchived ? "restoreOf" : "archiveOf", { name })}
        onClick={() => (form.isArchived ? restore : archive).mutate({ formId })}
      >
        {t(form.isArchived ? "restore" : "archive")}
      </Button>
      {failure && (
        <p role="alert" className="w-full text-danger text-small">
          {t(refusalKey(failure))}
        </p>
      )}
    </div>
  );
}
