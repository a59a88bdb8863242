import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/ui/text-link";

/** From a figure of a team to what the team wants to reach together. */
export async function TeamGoalsLink({ teamId }: { teamId: string }) {
  const t = await getTranslations("recognition");
  return (
    <p className="mb-6 text-ui">
      <TextLink href={`/teams/${teamId}/goals` as Route}>{t("team.link")}</TextLink>
    </p>
  );
}
