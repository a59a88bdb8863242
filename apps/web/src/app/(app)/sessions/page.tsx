import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { AskForSession } from "@/features/sessions/ask-for-session";
import { PlanSession } from "@/features/sessions/plan-session";
import type { SessionsList } from "@/features/sessions/session";
import { SessionList } from "@/features/sessions/session-list";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { TabLinks } from "@/ui/tab-links";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sessions");
  return { title: t("title") };
}

/** All talks of the reader, those to come first; a coach plans one here, an agent asks for one. */
export default async function SessionsPage({ searchParams }: PageProps<"/sessions">) {
  await requirePage("session:write");
  const { part: asked, agent } = await searchParams;
  const part = asked === "closed" ? "closed" : "open";
  const list = await api.sessions.list({ part });
  const t = await getTranslations("sessions");
  // Led here from the board, with whom it is to be is chosen already.
  const agentId = list.agents.find(({ id }) => id === agent)?.id;
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("title")}
        lead={t("listLead")}
        controls={<Controls list={list} {...(agentId === undefined ? {} : { agentId })} />}
      />
      <TabLinks
        label={t("parts")}
        items={[
          { label: t("open"), href: "/sessions" as Route, current: part === "open" },
          { label: t("closed"), href: "/sessions?part=closed" as Route, current: part === "closed" },
        ]}
      />
      {list.sessions.length > 0 ? (
        <SessionList sessions={list.sessions} timeZone={list.timeZone} />
      ) : (
        <div className="mt-6">
          <NoSessions part={part} isCoach={list.agents.length > 0} />
        </div>
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>{t("listFooter")}</PageFooter>
    </Page>
  );
}

async function NoSessions({ part, isCoach }: { part: "open" | "closed"; isCoach: boolean }) {
  const t = await getTranslations("sessions");
  const [title, text] =
    part === "closed"
      ? [t("noneClosed"), t("noneClosedText")]
      : [t("noneOpen"), isCoach ? t("noneOpenCoach") : t("noneOpenAgent")];
  return (
    <EmptyState kind="nothing-new" title={title} level={2}>
      {text}
    </EmptyState>
  );
}

function Controls({ list, agentId }: { list: SessionsList; agentId?: string }) {
  const { agents, coaches, today } = list;
  return (
    <>
      {coaches.length > 0 && (
        <AskForSession coaches={coaches} today={today} isPrimary={agents.length === 0} />
      )}
      {agents.length > 0 && (
        <PlanSession agents={agents} today={today} {...(agentId === undefined ? {} : { agentId })} />
      )}
    </>
  );
}
