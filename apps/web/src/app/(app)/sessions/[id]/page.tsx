import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AgendaPoints } from "@/features/sessions/agenda-points";
import { CancelSession } from "@/features/sessions/cancel-session";
import { CloseSession } from "@/features/sessions/close-session";
import { DraftEditor } from "@/features/sessions/draft-editor";
import { FoundList } from "@/features/sessions/found-list";
import { MoveSession } from "@/features/sessions/move-session";
import { NotesEditor } from "@/features/sessions/notes-editor";
import { isOpen, otherOf, type Session } from "@/features/sessions/session";
import { SessionAgreements } from "@/features/sessions/session-agreements";
import { sayLead } from "@/features/sessions/session-lead";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ButtonLink } from "@/ui/button";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { uuidOrNotFound } from "../../uuid-or-not-found";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sessions");
  // The name of a person stands on the page, not in a history of visited pages.
  return { title: t("title") };
}

/** One talk: what each wants to discuss, what there is to look at, what is noted and what is agreed. */
export default async function SessionPage({ params }: PageProps<"/sessions/[id]">) {
  await requirePage("session:write");
  const { id } = await params;
  const session = await orNotFound(api.sessions.get({ sessionId: uuidOrNotFound(id) }));
  const t = await getTranslations("sessions");
  const locale = (await getLocale()) as Locale;
  const day = formatDay(localDayOf(session.plannedAt.getTime(), session.timeZone), locale);
  const { agent, coach } = session;
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("with", { name: otherOf(session).name })}
        lead={sayLead(session, { t, locale })}
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/sessions" as Route }, { label: day }]} />
        }
        controls={<Controls session={session} />}
      />
      <div className="grid grid-cols-1 gap-y-10 desk:grid-cols-[minmax(0,1fr)_18.5rem] desk:gap-x-10">
        <div className="min-w-0">
          <AgendaPoints session={session} owner="agent" />
          <AgendaPoints session={session} owner="coach" />
          <FoundList session={session} />
          <Section title={t("notes")}>
            <Notes session={session} />
          </Section>
          {session.side === "coach" && isOpen(session) && (
            <Section title={t("draft")}>
              <DraftEditor session={session} />
            </Section>
          )}
        </div>
        <aside className="border-line desk:border-l desk:pl-10" aria-label={t("agreements")}>
          <SessionAgreements session={session} />
        </aside>
      </div>
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {t("footer", { agent: agent.name, coach: coach.name })}
      </PageFooter>
    </Page>
  );
}

async function Controls({ session }: { session: Session }) {
  const t = await getTranslations("sessions");
  const { id, side, status } = session;
  return (
    <>
      {status !== "asked" && status !== "cancelled" && (
        <ButtonLink href={`/sessions/${id}/print` as Route}>{t("print")}</ButtonLink>
      )}
      {isOpen(session) && <CancelSession session={session} />}
      {side === "coach" && isOpen(session) && <MoveSession session={session} />}
      {side === "coach" && status === "planned" && <CloseSession session={session} />}
    </>
  );
}

async function Notes({ session }: { session: Session }) {
  const t = await getTranslations("sessions");
  if (isOpen(session) || session.status === "held") return <NotesEditor session={session} />;
  if (session.notes.trim() === "") return <p className="text-ink-3 text-ui">{t("notesNone")}</p>;
  return <p className="max-w-measure whitespace-pre-wrap break-words">{session.notes}</p>;
}
