import { explainSuggestion } from "@kwartet/metrics/explain/agent-place";
import { formatDay, formatOutOf, formatValue, type Locale } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import { FileText, Heart, Target } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { VariationIcon } from "@/ui/variation-icon";
import { readFinding } from "./finding";
import { FoundTick } from "./found-tick";
import { isOpen, type Session, type SessionItem } from "./session";

/** What the product puts before the two: signals that are more than chance, and what waits. Never more than that. */
export function FoundList({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const found = session.items.filter(({ owner }) => owner === "product");
  const nothing = session.status === "asked" ? t("togetherLater") : t("togetherNone");
  return (
    <Section title={t("together")} note={found.length > 0 && t("togetherNote")}>
      {found.length === 0 ? (
        <p className="text-ink-3 text-ui">{nothing}</p>
      ) : (
        <ul>
          {found.map((item) => (
            <FoundRow key={item.id} item={item} session={session} />
          ))}
        </ul>
      )}
    </Section>
  );
}

type RowProps = { item: SessionItem; session: Session };

function FoundRow({ item, session }: RowProps) {
  const { icon, title, note, aside, href } = useFound(item, session);
  const t = useTranslations("sessions");
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 border-line border-b py-3 text-ui">
      <span className="pt-px text-ink-2">{icon}</span>
      <span className="min-w-0">
        <span className="block break-words font-medium">
          {href ? <TextLink href={href}>{title}</TextLink> : title}
        </span>
        {note && <span className="block max-w-measure text-ink-3 text-small">{note}</span>}
        {aside && <span className="block text-ink-2 text-small">{aside}</span>}
      </span>
      <FoundTick
        itemId={item.id}
        isDone={item.isDone}
        canTick={isOpen(session)}
        label={t("discussed")}
        name={t("talkedAbout", { point: title })}
      />
    </li>
  );
}

type Shown = { icon: ReactNode; title: string; note: ReactNode; aside: ReactNode; href: Route | null };

const NOTHING = { note: null, aside: null, href: null };

/** How a finding reads; what is not known from the row is left out, never guessed. */
function useFound({ kind, text, finding, subjectId }: SessionItem, session: Session): Shown {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  const read = readFinding(kind, finding);
  const day = (on: string | null) => (on === null ? "" : formatDay(on, locale));
  switch (read.kind) {
    case "signal": {
      const { kpi, isFavourable, value } = read;
      const basis = kpi === "friendliness" ? "ratings" : "contacts";
      return {
        icon: <VariationIcon kind={isFavourable ? "improvement" : "concern"} size={22} />,
        title: t("found.signal", {
          kpi: kpiOf(kpi).name[locale],
          value: formatValue(value, "share", locale),
        }),
        note: explainSuggestion(read, { locale, basis, direction: "higher-is-better" }),
        aside: null,
        href: (session.side === "agent"
          ? `/kpis/${kpi}`
          : `/agents/${session.agent.id}/kpis/${kpi}`) as Route,
      };
    }
    case "goal": {
      const { kpi, target, status, reviewOn, baseline, last } = read;
      const parts = [
        baseline && t("found.goalBegin", { begin: formatOutOf(baseline.x, baseline.n, locale) }),
        last && t("found.goalNow", { now: formatOutOf(last.x, last.n, locale) }),
      ].filter(Boolean);
      return {
        icon: <Target size={20} aria-hidden="true" />,
        title: t("found.goal", { name: text || kpiOf(kpi).name[locale] }),
        note:
          status === "proposed"
            ? t("found.goalProposed")
            : t("found.goalTarget", { target: formatValue(target, "share", locale), day: day(reviewOn) }),
        aside: parts.join(", ") || null,
        href: `/goals/${subjectId}` as Route,
      };
    }
    case "review":
      return {
        icon: <FileText size={20} aria-hidden="true" />,
        title: t("found.review", { day: day(read.publishedOn) }),
        note: read.disputeUntil
          ? t("found.reviewUntil", { day: day(read.disputeUntil) })
          : t("found.reviewUnread"),
        aside: null,
        href: `/reviews/${subjectId}` as Route,
      };
    case "kudos":
      return {
        ...NOTHING,
        icon: <Heart size={20} aria-hidden="true" />,
        title: t("found.kudos", { day: day(read.givenOn) }),
        note: text,
      };
    case "unknown":
      return { ...NOTHING, icon: null, title: text };
  }
}
