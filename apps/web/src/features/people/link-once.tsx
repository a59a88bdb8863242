"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/inputs";

/** A link to hand on, with a button that copies it; where copying is not allowed it can be selected. */
export function LinkOnce({ url }: { url: string }) {
  const t = useTranslations("people.person");
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed");
    }
  };
  return (
    <div className="mb-5">
      <div className="flex items-end gap-2 *:first:mb-0 *:first:flex-1">
        <TextField
          label={t("link")}
          readOnly
          value={url}
          className="text-small"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy} className="tablet:h-10">
          {t("copy")}
        </Button>
      </div>
      <p role="status" className="mt-1.5 min-h-5 text-ink-2 text-small">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
