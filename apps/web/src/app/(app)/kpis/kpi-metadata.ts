import { kpiOf } from "@kwartet/metrics/kpi";
import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { readKpiId } from "@/features/kpis/kpi-params";

/** The KPI, and no name of a person: a title ends up in the browser's history. */
export async function kpiMetadata(asked: string): Promise<Metadata> {
  const kpi = readKpiId(asked);
  return kpi ? { title: kpiOf(kpi).name[await getLocale()] } : {};
}
