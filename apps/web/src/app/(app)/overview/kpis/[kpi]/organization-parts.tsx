import type { Detail, Part } from "@kwartet/api/kpis/read-detail";
import type { Overview } from "@kwartet/api/overview/read-overview";
import { CHANNELS } from "@kwartet/metrics/contact";
import { useTranslations } from "next-intl";
import type { Spoken } from "@/features/kpis/figure-count";
import { PartBreakdown } from "@/features/kpis/part-breakdown";

type Props = { overview: Overview; detail: Detail; spoken: Spoken };

/** The same figure by team, channel and topic, each with its interval; none of them opens further. */
export function OrganizationParts({ overview, detail, spoken }: Props) {
  const t = useTranslations("overview");
  const shared = { hrefOf: () => null, spoken };
  const channelName = (key: string | null) => {
    const channel = CHANNELS.find((id) => id === key);
    return channel ? spoken.t(`channels.${channel}`) : t("noChannel");
  };
  return (
    <>
      <PartBreakdown
        {...shared}
        title={t("teams")}
        note={t("teamsNote")}
        partHead={t("head.team")}
        parts={teamParts(overview, detail)}
        nameOf={(key) => nameOfTeam(overview, key) ?? t("others")}
      />
      <PartBreakdown
        {...shared}
        title={t("channels")}
        partHead={t("head.channel")}
        parts={detail.byChannel}
        nameOf={channelName}
      />
      <PartBreakdown
        {...shared}
        title={t("topics")}
        partHead={t("head.topic")}
        parts={detail.byTopic}
        nameOf={(key) => key ?? t("noTopic")}
      />
    </>
  );
}

/** Teams are there for the leading measure alone; merged ones have no id and come last. */
function teamParts({ teams }: Overview, { measure }: Detail): Part[] {
  return teams.flatMap(({ id, figures }) => {
    const figure = figures.find((candidate) => candidate.measure === measure);
    return figure ? [{ key: id, figure }] : [];
  });
}

function nameOfTeam({ teams }: Overview, key: string | null): string | null {
  const team = teams.find(({ id }) => id === key);
  if (!team || team.name === null) return null;
  return team.partner ? `${team.name} (${team.partner})` : team.name;
}
