import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readLinkageParams } from "@/features/linkage/linkage-params";
import type { Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { LinkageView } from "./linkage-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("linkage");
  return { title: t("title") };
}

/** Whether engagement and what customers meet with move together. */
export default async function LinkagePage({ searchParams }: Props) {
  await requirePage("linkage:read");
  const me = await readMe();
  const params = readLinkageParams(await searchParams);
  const linkage = await orNotFound(api.linkage.read(params));
  return <LinkageView linkage={linkage} params={params} timeZone={me.timeZone} />;
}
