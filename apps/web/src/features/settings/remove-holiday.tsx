"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { refusalKey } from "./refusal";

type Props = { calendarId: string; day: string; name: string };

/** No question first: a day that was removed by mistake is added again as easily. */
export function RemoveHoliday({ calendarId, day, name }: Props) {
  const t = useTranslations("settings");
  const remove = useChange(useTRPC().settings.removeHoliday.mutationOptions(), {
    said: t("calendars.dayRemoved", { name }),
  });
  return (
    <>
      <Button
        kind="tertiary"
        size="small"
        aria-label={t("calendars.removeDayOf", { name: `${name} ${day}` })}
        busy={remove.isPending}
        onClick={() => remove.mutate({ calendarId, day })}
      >
        {t("calendars.removeDay")}
      </Button>
      {remove.error && (
        <span role="alert" className="block text-danger text-small">
          {t(refusalKey(remove.error))}
        </span>
      )}
    </>
  );
}
