import { useTranslations } from "next-intl";
import { clockOf, groupDays, type Hours } from "./week-hours";

const DAY_KEYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** A week of hours in a few lines: days with the same hours stand together. */
export function WeekSummary({ hours }: { hours: Hours }) {
  const t = useTranslations("settings.calendars");
  const nameOf = (weekday: number) => t(`weekdays.${DAY_KEYS[weekday - 1] ?? "1"}`);
  return (
    <dl className="grid max-w-md grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 text-small">
      {groupDays(hours).map(({ from, to, intervals }) => (
        <div key={from} className="contents">
          <dt className="text-ink-2">{from === to ? nameOf(from) : `${nameOf(from)} – ${nameOf(to)}`}</dt>
          <dd className={intervals.length === 0 ? "text-ink-3" : undefined}>
            {intervals.length === 0
              ? t("closed")
              : intervals
                  .map(
                    ({ opensAtMinute, closesAtMinute }) =>
                      `${clockOf(opensAtMinute)}–${clockOf(closesAtMinute)}`,
                  )
                  .join(", ")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
