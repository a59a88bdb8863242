import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readMe } from "@/features/shell/me";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { RiskView } from "./risk-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("risk");
  return { title: t("title") };
}

/** How many customers leave after how many bad experiences, and what that puts at risk. */
export default async function RiskPage() {
  await requirePage("worth:read");
  const me = await readMe();
  return <RiskView risk={await api.risk.read({})} timeZone={me.timeZone} />;
}
