import type { Metadata } from "next";
import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { rangeRequest, readRangeParams, type Search } from "@/features/period/range-params";
import { EXPLAINED_COOKIE } from "@/features/scorecards/explained-cookie";
import { FirstVisit } from "@/features/scorecards/first-visit";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Page } from "@/ui/page";
import { ScorecardView } from "./scorecard-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecards");
  return { title: t("title") };
}

export default async function ScorecardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const me = await readMe();
  if (!(await cookies()).has(EXPLAINED_COOKIE) && me.roles.includes("agent")) {
    return (
      <Page>
        <FirstVisit firstName={me.name.split(" ")[0] ?? me.name} />
      </Page>
    );
  }
  const params = readRangeParams(await searchParams);
  const scorecard = await orNotFound(api.scorecards.mine(rangeRequest(params)));
  return (
    <ScorecardView
      scorecard={scorecard}
      params={params}
      timeZone={me.timeZone}
      isOwn
      path="/scorecard"
      kpisPath="/kpis"
    />
  );
}
