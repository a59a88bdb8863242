import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { linkWithin } from "@/features/period/address";
import { rangeRequest, rangeSearch, readRangeParams, type Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { OperationsView } from "../../operations/operations-view";

type Props = { searchParams: Promise<Search> };

const PATH = "/overview/operations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("operations");
  return { title: t("title") };
}

export default async function OverviewOperationsPage({ searchParams }: Props) {
  const me = await readMe();
  const params = readRangeParams(await searchParams);
  const { compare: _, ...request } = rangeRequest(params);
  const operations = await orNotFound(api.operations.organization(request));
  const t = await getTranslations("shell");
  const above = { label: t("places.overview"), href: linkWithin("/overview", rangeSearch(params))({}) };
  return (
    <OperationsView
      operations={operations}
      params={params}
      path={PATH}
      trail={[above]}
      timeZone={me.timeZone}
    />
  );
}
