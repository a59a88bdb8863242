import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { DriversView } from "./drivers-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drivers");
  return { title: t("title") };
}

/** Which of the four KPIs matters most to customers, and where waiting begins to cost. */
export default async function DriversPage() {
  await requirePage("worth:read");
  const me = await readMe();
  return <DriversView drivers={await api.drivers.read({})} timeZone={me.timeZone} />;
}
