"use client";

import { Plus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { CONTROL_STYLE } from "@/ui/control-style";
import type { DraftInterval } from "./week-hours";

type Props = {
  name: string;
  intervals: DraftInterval[];
  isWrong: boolean;
  onChange: (intervals: DraftInterval[]) => void;
};

/** One day of the week: a line for each time that it is open. */
export function WeekDay({ name, intervals, isWrong, onChange }: Props) {
  const t = useTranslations("settings.calendars");
  const change = (place: number, changed: DraftInterval) =>
    onChange(intervals.map((interval, index) => (index === place ? changed : interval)));
  return (
    <fieldset className="grid items-start gap-x-4 gap-y-1 border-line border-b py-2 tablet:grid-cols-[8rem_minmax(0,1fr)_auto]">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden="true" className="py-2 font-medium text-ui first-letter:uppercase">
        {name}
      </span>
      <div className="grid gap-2">
        {intervals.length === 0 && <p className="py-2 text-ink-3 text-ui">{t("closed")}</p>}
        {intervals.map((interval, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name but their place, and hold no state.
          <div key={place} className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <ClockField
              label={t("opensOn", { day: name })}
              isWrong={isWrong}
              value={interval.opens}
              onChange={(opens) => change(place, { ...interval, opens })}
            />
            <span className="text-ink-3 text-small">{t("to")}</span>
            <ClockField
              label={t("closesOn", { day: name })}
              isWrong={isWrong}
              value={interval.closes}
              onChange={(closes) => change(place, { ...interval, closes })}
            />
            <button
              type="button"
              aria-label={t("removeIntervalOn", {
                hours: `${interval.opens}–${interval.closes}`,
                day: name,
              })}
              onClick={() => onChange(intervals.filter((_, index) => index !== place))}
              className="grid size-9 place-items-center rounded-control text-ink-3 transition-colors hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden="true" />
            </button>
          </div>
        ))}
      </div>
      <Button
        kind="tertiary"
        size="small"
        aria-label={t("addIntervalOn", { day: name })}
        className="justify-self-start tablet:mt-1.5"
        onClick={() => onChange([...intervals, { opens: "", closes: "" }])}
      >
        <Plus size={14} aria-hidden="true" />
        {t("addInterval")}
      </Button>
    </fieldset>
  );
}

type ClockProps = { label: string; isWrong: boolean; value: string; onChange: (clock: string) => void };

function ClockField({ label, isWrong, value, onChange }: ClockProps) {
  return (
    <span className="w-32">
      <input
        type="time"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        className={CONTROL_STYLE}
      />
    </span>
  );
}
