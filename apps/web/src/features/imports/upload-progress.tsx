"use client";

import { useTranslations } from "next-intl";

export type Progress = {
  phase: "sending" | "waiting" | "reading" | "computing" | "done";
  /** From 0 to 1; null where it cannot be told. */
  share: number | null;
  rows: number;
};

/** How far an import is. Only the change of a phase is read out: every percent would be too much. */
export function UploadProgress({ phase, share, rows }: Progress) {
  const t = useTranslations("imports");
  return (
    <div className="my-6">
      <p role="status" className="font-medium text-ui">
        {t(`phase.${phase}`)}
      </p>
      <progress
        aria-label={t("progressLabel")}
        max={1}
        value={share ?? undefined}
        className="mt-2.5 block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-chart-band [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-chart-band [&::-webkit-progress-value]:bg-brand"
      />
      <p className="mt-2 text-ink-3 text-small">{rows > 0 ? t("rowsSoFar", { count: rows }) : "\u00A0"}</p>
      <p className="mt-2 max-w-measure text-pretty text-ink-2 text-small">{t("mayLeave")}</p>
    </div>
  );
}
