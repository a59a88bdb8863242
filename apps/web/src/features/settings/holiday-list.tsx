import { formatDay } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { RemoveHoliday } from "./remove-holiday";

type Props = { calendar: RouterOutputs["settings"]["get"]["calendars"][number]; mayWrite: boolean };

/** The days on which a calendar is closed, by year, the newest year first. */
export function HolidayList({ calendar, mayWrite }: Props) {
  const t = useTranslations("settings.calendars");
  const locale = useLocale();
  const { id, holidays } = calendar;
  if (holidays.length === 0) {
    return (
      <EmptyState kind="not-set-up" title={t("noHolidays")}>
        {t("noHolidaysText")}
      </EmptyState>
    );
  }
  const years = [...new Set(holidays.map(({ day }) => day.slice(0, 4)))].sort().reverse();
  return (
    <Table label={t("holidays")}>
      <thead>
        <tr>
          <HeadCell width="40%">{t("day")}</HeadCell>
          <HeadCell>{t("dayName")}</HeadCell>
          {mayWrite && <HeadCell width="6rem" />}
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year}>
          <GroupRow columns={mayWrite ? 3 : 2}>{year}</GroupRow>
          {holidays
            .filter(({ day }) => day.startsWith(year))
            .map(({ day, name }) => (
              <Row key={day}>
                <RowHead>{formatDay(day, locale, "weekday")}</RowHead>
                <Cell>{name}</Cell>
                {mayWrite && (
                  <Cell numeric>
                    <RemoveHoliday calendarId={id} day={day} name={name} />
                  </Cell>
                )}
              </Row>
            ))}
        </tbody>
      ))}
    </Table>
  );
}
