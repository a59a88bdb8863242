import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { linkWithin } from "@/features/period/address";
import type { Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { readStaffingParams } from "@/features/staffing/staffing-params";
import { api } from "@/trpc/server";
import { StaffingView } from "../../../staffing/staffing-view";
import { uuidOrNotFound } from "../../../uuid-or-not-found";

type Props = { params: Promise<{ teamId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staffing");
  return { title: t("title") };
}

export default async function TeamStaffingPage({ params, searchParams }: Props) {
  const me = await readMe();
  const teamId = uuidOrNotFound((await params).teamId);
  const asked = readStaffingParams(await searchParams);
  const staffing = await orNotFound(api.staffing.team({ teamId, ...asked.wish }));
  const t = await getTranslations("shell");
  const coaches = me.coachOf.some((period) => period.teamId === teamId);
  const above = coaches
    ? { label: t("places.board"), href: linkWithin("/board", { team: teamId })({}) }
    : { label: t("places.start"), href: "/scorecard" as Route };
  return (
    <StaffingView
      staffing={staffing}
      params={asked}
      path={`/teams/${teamId}/staffing`}
      above={above}
      timeZone={me.timeZone}
    />
  );
}
