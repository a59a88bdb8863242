import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { AddToGoal } from "@/features/goals/add-to-goal";
import { titleOfGoal } from "@/features/goals/goal-title";
import { GiveContactKudos } from "@/features/recognition/give-contact-kudos";
import { TakeContact } from "@/features/sessions/take-contact";
import { readMe } from "@/features/shell/me";
import { api } from "@/trpc/server";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

type Props = { contactId: string; agent: { id: string; name: string } };

/** What can be done with a contact in coaching: show it with a goal, begin a goal with it, take it to a talk, review it, or praise. */
export async function CoachingSection({ contactId, agent }: Props) {
  const { personId } = await readMe();
  const reviews = await getTranslations("reviews");
  const isOwn = agent.id === personId;
  const locale = (await getLocale()) as Locale;
  const [t, colleagues] = [await getTranslations("goals"), await api.recognition.colleagues()];
  const goals = (await api.goals.list({ agentId: agent.id }))
    .filter(({ status }) => status !== "closed")
    .map((goal) => ({ id: goal.id, title: titleOfGoal(goal, locale, t) }));
  const receivers = isOwn ? colleagues : colleagues.filter(({ id }) => id === agent.id);
  const { sessions, timeZone } = await api.sessions.list({});
  const open = sessions.filter((one) => one.agent.id === agent.id && one.status !== "held");
  return (
    <Section title={t("contact.title")}>
      {goals.length === 0 && <p className="text-ink-2 text-ui">{t("contact.none")}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-3">
        {goals.length > 0 && <AddToGoal contactId={contactId} goals={goals} />}
        {open.length > 0 && <TakeContact contactId={contactId} sessions={open} timeZone={timeZone} />}
        {receivers.length > 0 && <GiveContactKudos contactId={contactId} receivers={receivers} />}
        <TextLink className="text-ui" href={`/goals/new?contact=${contactId}` as Route}>
          {t("contact.propose")}
        </TextLink>
        {!isOwn && (
          <TextLink className="text-ui" href={`/reviews/new?contact=${contactId}` as Route}>
            {reviews("ofContact")}
          </TextLink>
        )}
      </div>
    </Section>
  );
}
