"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { SelectField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";

type Schedule = RouterOutputs["boardSummary"]["schedule"];

const UNITS = ["month", "quarter"] as const;

/** After which periods the reader is mailed a link; it is kept as soon as it is chosen. */
export function ScheduleBoard({ schedule }: { schedule: Schedule }) {
  const t = useTranslations("board-summary");
  const { hasAddress, canMail } = schedule;
  const [unit, setUnit] = useState(schedule.unit);
  const save = useMutation(useTRPC().boardSummary.setSchedule.mutationOptions());
  return (
    <div className="max-w-measure">
      <SelectField
        label={t("schedule.label")}
        value={unit ?? ""}
        onChange={(event) => {
          const next = UNITS.find((each) => each === event.target.value) ?? null;
          const before = unit;
          setUnit(next);
          save.mutate({ unit: next }, { onError: () => setUnit(before) });
        }}
      >
        <option value="">{t("schedule.units.none")}</option>
        {UNITS.map((each) => (
          <option key={each} value={each}>
            {t(`schedule.units.${each}`)}
          </option>
        ))}
      </SelectField>
      <p className="text-ink-3 text-small">
        {t(hasAddress ? "schedule.text" : "schedule.noAddress")} {!canMail && t("schedule.noMail")}
      </p>
      <p role="status" className="min-h-5 text-ink-3 text-small">
        {save.isSuccess && t("schedule.saved")}
      </p>
      {save.error && <Notice kind="error">{t(refusalKey(save.error))}</Notice>}
    </div>
  );
}
