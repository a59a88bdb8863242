import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readKpiId } from "@/features/kpis/kpi-params";
import type { Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { kpiMetadata } from "../kpi-metadata";
import { KpiView } from "../kpi-view";

type Props = { params: Promise<{ kpi: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return kpiMetadata((await params).kpi);
}

export default async function OwnKpiPage({ params, searchParams }: Props) {
  const me = await readMe();
  const kpi = readKpiId((await params).kpi);
  if (!kpi || !me.roles.includes("agent")) notFound();
  const search = await searchParams;
  return (
    <KpiView subject={{ type: "agent", id: me.personId }} kpi={kpi} search={search} path={`/kpis/${kpi}`} />
  );
}
