"use client";

import type { Locale } from "@kwartet/metrics/format";
import { formatNumber } from "@kwartet/metrics/format";
import { FileText, Upload } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useEffect, useId, useRef, useState } from "react";
import { FieldError } from "@/ui/field";
import { joinClasses } from "@/ui/join-classes";

type Props = {
  file: File | null;
  error: string | null;
  disabled: boolean;
  onChoose: (file: File) => void;
};

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson,.zip";

/** Takes a file by a button, by the keyboard or by dropping it; the browser's own field is inside. */
export function DropZone({ file, error, disabled, onChoose }: Props) {
  const t = useTranslations("imports");
  const id = useId();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Somebody may have chosen before the page was ready to hear of it.
    const [early] = input.current?.files ?? [];
    if (early && !file) onChoose(early);
  }, [file, onChoose]);

  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = event.dataTransfer.files;
    if (dropped && !disabled) onChoose(dropped);
  };

  return (
    <div className="mb-5">
      <p className="mb-1.5 font-medium text-ui">{t("file")}</p>
      <label
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
        className={joinClasses(
          "flex min-h-28 flex-col items-center justify-center gap-2 rounded-control border border-control border-dashed px-4 py-5 text-center text-ui transition-colors",
          "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
          disabled ? "text-ink-3" : "hover:bg-hover",
          isOver && "border-brand bg-selected",
          !!error && "border-danger inset-ring inset-ring-danger",
        )}
      >
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? id : undefined}
          className="sr-only"
          onChange={(event) => {
            const [chosen] = event.target.files ?? [];
            if (chosen) onChoose(chosen);
            // Choosing the same file again, corrected meanwhile, must be noticed.
            event.target.value = "";
          }}
        />
        {file ? <ChosenFile file={file} /> : <Upload size={20} aria-hidden="true" className="text-ink-3" />}
        <span>
          <span className="font-medium text-brand underline underline-offset-4">
            {file ? t("otherFile") : t("chooseFile")}
          </span>{" "}
          <span className="text-ink-3">{t("dropHere")}</span>
        </span>
      </label>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

const MEGABYTE = 1_000_000;

function ChosenFile({ file }: { file: File }) {
  const t = useTranslations("imports");
  const locale: Locale = useLocale();
  const size = formatNumber(Math.max(file.size / MEGABYTE, 0.1), locale, 1);
  return (
    <span className="flex max-w-full items-center gap-2">
      <FileText size={18} aria-hidden="true" className="text-ink-3" />
      <span className="min-w-0 break-words font-medium">{file.name}</span>
      <span className="whitespace-nowrap text-ink-3 text-small">{t("megabytes", { size })}</span>
    </span>
  );
}
