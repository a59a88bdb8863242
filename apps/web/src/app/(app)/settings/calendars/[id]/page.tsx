import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { AddHoliday } from "@/features/settings/add-holiday";
import { EditCalendar } from "@/features/settings/calendar-form";
import { countriesIn } from "@/features/settings/countries";
import { FillHolidays } from "@/features/settings/fill-holidays";
import { HolidayList } from "@/features/settings/holiday-list";
import { HoursVersions } from "@/features/settings/hours-versions";
import { WeekForm } from "@/features/settings/week-form";
import { WeekSummary } from "@/features/settings/week-summary";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { readSettingsPage } from "../../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.calendars")} · ${t("title")}` };
}

export default async function CalendarPage({ params }: PageProps<"/settings/calendars/[id]">) {
  const { settings, mayWrite } = await readSettingsPage();
  const { id } = await params;
  const calendar = settings.calendars.find((candidate) => candidate.id === id);
  if (!calendar) notFound();
  const { today } = settings;
  const t = await getTranslations("settings");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={calendar.name}
        lead={calendar.timeZone.replaceAll("_", " ")}
        breadcrumbs={
          <Breadcrumbs
            items={[
              { label: t("title"), href: "/settings" as Route },
              { label: t("tabs.calendars"), href: "/settings/calendars" as Route },
              { label: calendar.name },
            ]}
          />
        }
        controls={
          mayWrite && <EditCalendar calendar={calendar} timeZones={Intl.supportedValuesOf("timeZone")} />
        }
      />
      <Section title={t("calendars.hours")}>
        {mayWrite ? (
          <WeekForm calendarId={id} timeZone={calendar.timeZone} hours={calendar.hours} today={today} />
        ) : (
          <WeekSummary hours={calendar.hours} />
        )}
      </Section>
      <Section title={t("calendars.holidays")} note={t("calendars.holidaysNote")}>
        <HolidayList calendar={calendar} mayWrite={mayWrite} />
        {mayWrite && (
          <div className="mt-4 flex flex-wrap gap-2">
            <FillHolidays
              calendarId={id}
              countries={countriesIn(await getLocale())}
              year={Number(today.slice(0, 4))}
            />
            <AddHoliday calendarId={id} />
          </div>
        )}
      </Section>
      <Section title={t("history")} note={t("historyNote")}>
        <HoursVersions calendar={calendar} today={today} />
      </Section>
    </Page>
  );
}
