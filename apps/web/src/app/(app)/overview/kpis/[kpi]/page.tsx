import { kpiOf } from "@kwartet/metrics/kpi";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { readKpiId, readKpiParams } from "@/features/kpis/kpi-params";
import { rangeRequest, readRangeParams, type Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { OverviewKpiView } from "./overview-kpi-view";

type Props = { params: Promise<{ kpi: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kpi = readKpiId((await params).kpi);
  return kpi ? { title: kpiOf(kpi).name[await getLocale()] } : {};
}

export default async function OverviewKpiPage({ params, searchParams }: Props) {
  const me = await readMe();
  const kpi = readKpiId((await params).kpi) ?? notFound();
  const search = await searchParams;
  const period = readRangeParams(search);
  const overview = await orNotFound(api.overview.organization(rangeRequest(period)));
  const lead = overview.readings.find((reading) => reading.kpi === kpi)?.measure ?? kpiOf(kpi).leading.team;
  const asked = readKpiParams(search, kpi).measure;
  // Attendance is an agent's, and nothing here is.
  const measure = asked === null || asked === "attendance" ? lead : asked;
  const detail = await orNotFound(api.kpis.organizationDetail({ measure, ...rangeRequest(period) }));
  return (
    <OverviewKpiView
      overview={overview}
      detail={detail}
      leading={lead}
      period={period}
      path={`/overview/kpis/${kpi}`}
      timeZone={me.timeZone}
    />
  );
}
