import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddCalendar } from "@/features/settings/calendar-form";
import { CalendarTable } from "@/features/settings/calendar-table";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { readSettingsPage } from "../read-settings-page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("settings");
  return { title: `${t("tabs.calendars")} · ${t("title")}` };
}

export default async function CalendarSettingsPage() {
  const { settings, mayWrite } = await readSettingsPage();
  return (
    <SettingsFrame
      tab="calendars"
      mayWrite={mayWrite}
      controls={
        mayWrite && (
          <AddCalendar timeZones={Intl.supportedValuesOf("timeZone")} timeZone={settings.inForce.timeZone} />
        )
      }
    >
      <CalendarTable settings={settings} />
    </SettingsFrame>
  );
}
