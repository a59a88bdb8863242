import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { rangeRequest, readRangeParams, type Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { OverviewView } from "./overview-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("overview");
  return { title: t("title") };
}

export default async function OverviewPage({ searchParams }: Props) {
  const me = await readMe();
  const params = readRangeParams(await searchParams);
  const overview = await orNotFound(api.overview.organization(rangeRequest(params)));
  return <OverviewView overview={overview} params={params} timeZone={me.timeZone} />;
}
