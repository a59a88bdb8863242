import type { Detail } from "@kwartet/api/kpis/read-detail";
import { kpiOf, measureOf } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { type Change, linkWithin } from "@/features/period/address";
import type { Me } from "@/features/shell/me";
import type { KpiSubject } from "./kpi-view";

type Trail = { subject: KpiSubject; detail: Detail; me: Me; range: Change };

/** The way back: to one's own start, or over the team board to the agent whom one coaches. */
export async function readTrail({ subject, detail, me, range }: Trail) {
  const t = await getTranslations("shell");
  const locale = await getLocale();
  const here = { label: kpiOf(measureOf(detail.measure).kpi.id).name[locale] };
  const name = detail.subject.name ?? "";
  const isOwn = subject.id === me.personId;
  const start = { label: t("places.start"), href: linkWithin("/scorecard", range)({}) };
  const board = { label: t("places.board"), href: "/board" as Route };
  if (isOwn) return [start, here];
  if (subject.type === "agent") {
    return [board, { label: name, href: linkWithin(`/agents/${subject.id}`, range)({}) }, here];
  }
  const coaches = me.coachOf.some(({ teamId }) => teamId === subject.id);
  return [coaches ? board : start, { label: name }, here];
}
