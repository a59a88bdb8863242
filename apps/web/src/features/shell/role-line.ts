import type { useTranslations } from "next-intl";
import type { Me } from "./me";

type Text = ReturnType<typeof useTranslations<"shell">>;

/** "Medewerker, Team Noord": the roles of a person and, for agents and coaches, where. */
export function describeRoles(me: Pick<Me, "roles" | "agentOf" | "coachOf">, t: Text): string {
  const teams = [...me.agentOf, ...me.coachOf].filter(({ endsOn }) => endsOn === null);
  const names = [...new Set(teams.map(({ teamName }) => teamName))];
  // Somebody who coaches many teams is not described by a list of them.
  const where = names.length > 2 ? [t("teamCount", { count: names.length })] : names;
  return [...me.roles.map((role) => t(`roles.${role}`)), ...where].join(", ");
}
