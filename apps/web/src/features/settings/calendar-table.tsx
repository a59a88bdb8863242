import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { WeekSummary } from "./week-summary";

/** Every calendar, with its hours of today and the channels that point to it. */
export function CalendarTable({ settings }: { settings: RouterOutputs["settings"]["get"] }) {
  const t = useTranslations("settings.calendars");
  const nameOf = useTranslations("kpis.channels");
  const usersOf = (id: string) =>
    settings.channels.filter(({ calendarId }) => calendarId === id).map(({ channel }) => nameOf(channel));
  return (
    <>
      <p className="mb-4 max-w-measure text-pretty text-ink-2 text-ui">{t("text")}</p>
      <Table label={t("table")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("name")}</HeadCell>
            <HeadCell>{t("hours")}</HeadCell>
            <HeadCell>{t("holidays")}</HeadCell>
            <HeadCell width="28%">{t("usedBy")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {settings.calendars.map((calendar) => (
            <Row key={calendar.id}>
              <RowHead note={calendar.timeZone.replaceAll("_", " ")}>
                <TextLink href={`/settings/calendars/${calendar.id}` as Route}>{calendar.name}</TextLink>
              </RowHead>
              <Cell className="py-2.5">
                <WeekSummary hours={calendar.hours} />
              </Cell>
              <Cell>{t("days", { count: calendar.holidays.length })}</Cell>
              <Cell quiet label={t("usedBy")}>
                {usersOf(calendar.id).join(", ") || t("unused")}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  );
}
