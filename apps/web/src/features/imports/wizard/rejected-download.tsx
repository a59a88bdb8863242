"use client";

import type { FilePlan } from "@kwartet/api/imports/mapping/mapping";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";

/** The rows that cannot be used, with the reason of each. A plan does not fit in an address, so it is sent. */
export function RejectedDownload({ uploadId, plan }: { uploadId: string; plan: FilePlan }) {
  const t = useTranslations("import-wizard.problems");
  const download = useMutation({ mutationFn: () => fetchRejected(uploadId, plan) });
  return (
    <div className="mt-4">
      <Button busy={download.isPending} onClick={() => download.mutate()}>
        {t("download")}
      </Button>
      {download.error && (
        <p role="alert" className="mt-1.5 text-danger text-small">
          {t("downloadFailed")}
        </p>
      )}
    </div>
  );
}

async function fetchRejected(uploadId: string, plan: FilePlan): Promise<void> {
  const answer = await fetch(`/api/imports/uploads/${uploadId}/rejected`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ plan }),
  });
  if (!answer.ok) throw new Error("The rejected rows could not be had.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = "rejected.csv";
  link.click();
  URL.revokeObjectURL(link.href);
}
