"use client";

import { useTranslations } from "next-intl";
import { type SubmitEvent, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";
import { SavingStatus } from "./saving-status";
import { ValidFromField } from "./valid-from-field";
import { WeekDay } from "./week-day";
import { type DraftWeek, draftOf, type Hours, readDraft, type WeekProblem } from "./week-hours";

const DAY_KEYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

type Props = { calendarId: string; timeZone: string; hours: Hours; today: string };

/** The opening hours of a whole week, any number of times a day. */
export function WeekForm({ calendarId, timeZone, hours, today }: Props) {
  const t = useTranslations("settings");
  const [week, setWeek] = useState<DraftWeek>(() => draftOf(hours));
  const [validFrom, setValidFrom] = useState(today);
  const [problem, setProblem] = useState<WeekProblem | null>(null);
  const save = useChange(useTRPC().settings.setHours.mutationOptions(), {
    said: t("calendars.hoursSaved"),
  });

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const read = readDraft(week);
    setProblem("problem" in read ? read.problem : null);
    if ("hours" in read && validFrom !== "") save.mutate({ calendarId, validFrom, hours: read.hours });
  };

  return (
    <form noValidate aria-label={t("calendars.hoursForm")} onSubmit={submit} className="max-w-measure">
      <p className="mb-3 text-pretty text-ink-2 text-ui">
        {t("calendars.hoursText", { zone: timeZone.replaceAll("_", " ") })}
      </p>
      <div className="mb-5 border-line-strong border-t">
        {DAY_KEYS.map((key, index) => (
          <WeekDay
            key={key}
            name={t(`calendars.weekdays.${key}`)}
            intervals={week[index] ?? []}
            isWrong={problem !== null && problem.kind !== "none" && problem.weekday === index + 1}
            onChange={(day) => setWeek(week.map((before, place) => (place === index ? day : before)))}
          />
        ))}
      </div>
      <ValidFromField
        required
        value={validFrom}
        error={validFrom === "" && t("dayWrong")}
        onChange={(event) => setValidFrom(event.target.value)}
      />
      <p className="mb-5 text-pretty text-ink-2 text-small">{t("calendars.recountText")}</p>
      {(problem || save.error) && (
        <div className="mb-5">
          <Notice kind="error">
            {problem
              ? t(`calendars.${problem.kind}Wrong`, {
                  day: t(`calendars.weekdays.${DAY_KEYS[problem.weekday - 1] ?? "1"}`),
                })
              : save.error && t(refusalKey(save.error))}
          </Notice>
        </div>
      )}
      <div className="flex items-center gap-3">
        <Button type="submit" kind="primary" busy={save.isPending}>
          {t("save")}
        </Button>
        <SavingStatus isBusy={save.isPending} />
      </div>
    </form>
  );
}
