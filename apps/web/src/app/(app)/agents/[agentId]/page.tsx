import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { rangeRequest, readRangeParams, type Search } from "@/features/period/range-params";
import { KudosList } from "@/features/recognition/kudos-list";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Section } from "@/ui/section";
import { ScorecardView } from "../../scorecard/scorecard-view";
import { uuidOrNotFound } from "../../uuid-or-not-found";

type Props = { params: Promise<{ agentId: string }>; searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("scorecards");
  // No name: a title ends up in the browser's history.
  return { title: t("titleOfAgent") };
}

export default async function AgentPage({ params, searchParams }: Props) {
  const me = await readMe();
  const agentId = uuidOrNotFound((await params).agentId);
  const range = readRangeParams(await searchParams);
  const scorecard = await orNotFound(api.scorecards.agent({ agentId, ...rangeRequest(range) }));
  const kudos = await api.recognition.kudos({ agentId });
  const [t, recognition] = [await getTranslations("shell"), await getTranslations("recognition")];
  const isOwn = agentId === me.personId;
  const path = `/agents/${agentId}`;
  return (
    <ScorecardView
      scorecard={scorecard}
      params={range}
      timeZone={me.timeZone}
      isOwn={isOwn}
      path={path}
      kpisPath={`${path}/kpis`}
      breadcrumbs={
        <Breadcrumbs
          items={[{ label: t("places.board"), href: "/board" as Route }, { label: scorecard.agent.name }]}
        />
      }
    >
      <Section title={isOwn ? recognition("title") : recognition("titleOf", { name: scorecard.agent.name })}>
        <KudosList kudos={kudos} timeZone={me.timeZone} isOwn={isOwn} />
      </Section>
    </ScorecardView>
  );
}
