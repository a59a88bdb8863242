import { addDays } from "@kwartet/metrics/calendar-day";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import { GOAL_KPIS } from "@kwartet/metrics/goal";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";
import { NewGoal } from "@/features/goals/new-goal";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { Notice } from "@/ui/notice";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("goals");
  return { title: t("titleNew") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const load = createLoader({
  agent: parseAsString,
  contact: parseAsString,
  kpi: parseAsStringLiteral(GOAL_KPIS),
});

/** Eight weeks: long enough to practise, short enough to remember. */
const USUAL_DAYS = 56;
const idIn = (value: string | null) => z.uuid().safeParse(value).data ?? null;

/** A goal for oneself or for an agent whom one coaches; led here from a scorecard, the board or a contact. */
export default async function NewGoalPage({ searchParams }: Props) {
  await requirePage("goal:write");
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("goals");
  const asked = load(await searchParams);
  const { agents, criteria, today } = await api.goals.choices();
  const [contactId, agentId] = [idIn(asked.contact), idIn(asked.agent)];
  const contact = contactId === null ? null : await orNotFound(api.contacts.get({ contactId }));
  const chosen =
    agents.find(({ id }) => id === (contact?.agent?.id ?? agentId)) ??
    (agents.length === 1 ? agents[0] : undefined);
  const startsOn = addDays(today, 1);
  const others = chosen ? await api.goals.list({ agentId: chosen.id }) : [];
  const hasGoal = others.some(({ status }) => status === "accepted" || status === "active");
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/goals" as Route }, { label: t("titleNew") }]} />
        }
        title={chosen && !chosen.isYou ? t("newFor", { name: chosen.name }) : t("new")}
        lead={contact && t("form.contact", { day: formatDay(contact.day, locale) })}
      />
      {hasGoal && (
        <div className="mb-8 max-w-measure">
          <Notice>{t("caution.second")}</Notice>
        </div>
      )}
      <NewGoal
        agents={chosen ? [chosen] : agents}
        criteria={criteria}
        contactIds={contact && chosen && contact.agent?.id === chosen.id ? [contact.id] : []}
        defaults={{
          agentId: chosen?.id ?? "",
          kind: "kpi",
          kpi: asked.kpi ?? "resolution",
          behaviour: "",
          criterionId: "",
          target: "",
          resultTarget: "",
          why: "",
          startsOn,
          reviewOn: addDays(startsOn, USUAL_DAYS),
        }}
      />
    </Page>
  );
}
