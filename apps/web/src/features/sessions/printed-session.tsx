import { formatDay, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import { Square, SquareCheck } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Agreement, Session } from "./session";
import { sayLead } from "./session-lead";

/** Points, notes and agreements as one page of paper; figures stay on the screen, where they can be opened. */
export function PrintedSession({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const { agent, coach, notes, agreements, previous, nextOn } = session;
  const names = { agent: agent.name, coach: coach.name };
  return (
    <article className="[page:session] max-w-[17cm] text-body print:text-[10.5pt]/[15pt]">
      <h1 className="text-title">{t("printed.title", names)}</h1>
      <p className="mt-1 text-ink-2">{sayLead(session, { t, locale })}</p>
      <Points session={session} owner="agent" />
      <Points session={session} owner="coach" />
      <Part title={t("notes")}>
        <p className="whitespace-pre-wrap break-words">{notes.trim() || t("notesNone")}</p>
      </Part>
      {previous && previous.agreements.length > 0 && (
        <Part title={t("previous")}>
          <Agreements agreements={previous.agreements} session={session} />
        </Part>
      )}
      <Part title={t("agreements")}>
        {agreements.length === 0 ? (
          <p>{t("agreementsNone")}</p>
        ) : (
          <Agreements agreements={agreements} session={session} />
        )}
        {nextOn !== null && <p className="mt-3">{t("next", { day: formatDay(nextOn, locale) })}</p>}
      </Part>
      <Part title={t("printed.signed")}>
        <p>{signed(session.agentConfirmedAt, agent.name)}</p>
        <p>{signed(session.coachConfirmedAt, coach.name)}</p>
      </Part>
      <p className="mt-8 border-line-strong border-t pt-2 text-ink-3 text-label print:text-[8pt]">
        {t("printed.footer", names)}
      </p>
    </article>
  );

  function signed(at: Date | null, name: string): string {
    if (at === null) return `${name}: ${t("printed.notAgreed")}`;
    return `${name}: ${t("printed.agreed", {
      day: formatDay(localDayOf(at.getTime(), session.timeZone), locale),
    })}`;
  }
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-6 break-inside-avoid-page">
      <h2 className="mb-1.5 border-line-strong border-b pb-1 text-heading print:text-[12pt]">{title}</h2>
      {children}
    </section>
  );
}

function Points({ session, owner }: { session: Session; owner: "agent" | "coach" }) {
  const t = useTranslations("sessions");
  const points = session.items.filter((item) => item.owner === owner);
  return (
    <Part title={t("pointsOf", { name: session[owner].name })}>
      {points.length === 0 ? (
        <p>{t("noPoints")}</p>
      ) : (
        <ul>
          {points.map(({ id, text, isDone }) => (
            <li key={id} className="break-words">
              <Mark isDone={isDone} /> {text}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Agreements({ agreements, session }: { agreements: readonly Agreement[]; session: Session }) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  return (
    <ul>
      {agreements.map(({ id, text, owner, dueOn, doneAt }) => (
        <li key={id} className="break-words">
          <Mark isDone={doneAt !== null} /> {text} (
          {t("agreementDue", { name: session[owner].name, day: formatDay(dueOn, locale) })})
        </li>
      ))}
    </ul>
  );
}

function Mark({ isDone }: { isDone: boolean }) {
  const t = useTranslations("sessions");
  const Icon = isDone ? SquareCheck : Square;
  return (
    <Icon size={14} aria-label={isDone ? t("printed.done") : t("printed.open")} className="mr-1 inline" />
  );
}
