"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { TextField } from "./inputs";

type Props = { label: string; value: string };

/** A text to take along, with a button that copies it; where copying is not allowed it can be selected. */
export function CopyField({ label, value }: Props) {
  const t = useTranslations("common");
  const [outcome, setOutcome] = useState<"copied" | "copyFailed" | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setOutcome("copied");
    } catch {
      setOutcome("copyFailed");
    }
  };
  return (
    <div className="mb-5">
      <div className="flex items-end gap-2 *:first:mb-0 *:first:flex-1">
        <TextField
          label={label}
          readOnly
          value={value}
          className="text-small"
          onFocus={(event) => event.target.select()}
        />
        <Button onClick={copy} aria-label={t("copyOf", { name: label })} className="tablet:h-10">
          {t("copy")}
        </Button>
      </div>
      <p role="status" className="mt-1.5 min-h-5 text-ink-2 text-small">
        {outcome && t(outcome)}
      </p>
    </div>
  );
}
