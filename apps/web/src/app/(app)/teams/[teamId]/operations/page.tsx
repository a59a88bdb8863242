import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { linkWithin } from "@/features/period/address";
import { rangeRequest, rangeSearch, readRangeParams, type Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { OperationsView } from "../../../operations/operations-view";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

type Props = { params: Promise<{ teamId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("operations");
  return { title: t("title") };
}

export default async function TeamOperationsPage({ params, searchParams }: Props) {
  const me = await readMe();
  const teamId = uuidOrNotFound((await params).teamId);
  const range = readRangeParams(await searchParams);
  const { compare: _, ...request } = rangeRequest(range);
  const operations = await orNotFound(api.operations.team({ teamId, ...request }));
  const t = await getTranslations("shell");
  const kept = rangeSearch(range);
  const coaches = me.coachOf.some((period) => period.teamId === teamId);
  const above = coaches
    ? { label: t("places.board"), href: linkWithin("/board", { team: teamId, ...kept })({}) }
    : { label: t("places.start"), href: "/scorecard" as Route };
  return (
    <OperationsView
      operations={operations}
      params={range}
      path={`/teams/${teamId}/operations`}
      trail={[above, { label: operations.subject.name ?? "" }]}
      timeZone={me.timeZone}
    />
  );
}
