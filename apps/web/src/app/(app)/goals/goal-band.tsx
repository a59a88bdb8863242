import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { titleOfGoal } from "@/features/goals/goal-title";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { FocusBand } from "@/ui/focus-band";
import { Tag } from "@/ui/tag";
import { TextLink } from "@/ui/text-link";

type Props = { agent: { id: string; name: string }; isOwn: boolean };

/** What somebody works at, above their figures: one thing, two at most. */
export async function GoalBand({ agent, isOwn }: Props) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("goals");
  const goals = (await api.goals.list({ agentId: agent.id })).filter(({ status }) => status !== "closed");
  const title = isOwn ? t("band.focus") : t("band.focusOf", { name: agent.name });
  const propose = (
    <TextLink className="text-ui" href={`/goals/new?agent=${agent.id}` as Route}>
      {t("new")}
    </TextLink>
  );
  if (goals.length === 0) {
    return (
      <p className="mb-8 text-ink-2 text-ui">
        {t("band.none")} {propose}
      </p>
    );
  }
  return (
    <div className="mb-9">
      <FocusBand label={title}>
        <h2 className="text-ink-3 text-small">{title}</h2>
        <ul>
          {goals.map((goal) => (
            <li key={goal.id} className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <div className="min-w-0">
                <p className="text-heading">{titleOfGoal(goal, locale, t)}</p>
                <p className="mt-1 text-ink-2 text-small">
                  <Tag>{t(`status.${goal.status}`)}</Tag>{" "}
                  {t("band.review", { day: formatDay(goal.reviewOn, locale) })}
                </p>
              </div>
              <ButtonLink
                href={`/goals/${goal.id}` as Route}
                kind={goal.waitsForYou ? "primary" : "secondary"}
              >
                {t("band.open")}
              </ButtonLink>
            </li>
          ))}
        </ul>
        {goals.length === 1 && <p className="mt-4">{propose}</p>}
      </FocusBand>
    </div>
  );
}
