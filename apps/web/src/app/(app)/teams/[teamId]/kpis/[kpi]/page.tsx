import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readKpiId } from "@/features/kpis/kpi-params";
import type { Search } from "@/features/period/range-params";
import { kpiMetadata } from "../../../../kpis/kpi-metadata";
import { KpiView } from "../../../../kpis/kpi-view";
import { uuidOrNotFound } from "../../../../uuid-or-not-found";

type Props = { params: Promise<{ teamId: string; kpi: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return kpiMetadata((await params).kpi);
}

export default async function TeamKpiPage({ params, searchParams }: Props) {
  const asked = await params;
  const kpi = readKpiId(asked.kpi) ?? notFound();
  const id = uuidOrNotFound(asked.teamId);
  const search = await searchParams;
  return (
    <KpiView subject={{ type: "team", id }} kpi={kpi} search={search} path={`/teams/${id}/kpis/${kpi}`} />
  );
}
