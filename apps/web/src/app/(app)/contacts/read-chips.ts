import type { ContactRow } from "@kwartet/api/contacts/contact-row";
import { measureOf } from "@kwartet/metrics/kpi";
import { getLocale, getTranslations } from "next-intl/server";
import type { ContactParams } from "@/features/contacts/contact-params";
import type { Chip } from "@/features/contacts/filter-chips";
import { titleOfPeriod } from "@/features/kpis/time-points-of";
import type { LinkTo } from "@/features/period/address";
import type { Me } from "@/features/shell/me";

type Owner = { agent: string | null; team: string | null };
type Asked = { me: Me; owner: Owner; asked: ContactParams; rows: readonly ContactRow[]; linkTo: LinkTo };

/** What a list of contacts is narrowed to, in words. */
export async function readChips({ me, owner, asked, rows, linkTo }: Asked): Promise<Chip[]> {
  const locale = await getLocale();
  const [t, kpis] = [await getTranslations("contacts"), await getTranslations("kpis")];
  const { measure, period, channel, topic } = asked;
  const chips: Chip[] = [
    {
      name: t("chip.whose"),
      value: nameOf(me, owner, rows) ?? t(owner.team ? "oneTeam" : "oneAgent"),
      without: null,
    },
    { name: t("chip.figure"), value: measureOf(measure).measure.name[locale], without: null },
  ];
  if (owner.agent === me.personId) chips[0] = { name: t("chip.whose"), value: t("you"), without: null };
  if (period) {
    const value = titleOfPeriod(period, { locale, t: kpis });
    chips.push({ name: t("chip.period"), value, without: linkTo({ period: null }) });
  }
  if (channel) {
    const value = kpis(`channels.${channel}`);
    chips.push({ name: t("chip.channel"), value, without: linkTo({ channel: null }) });
  }
  if (topic !== undefined) {
    const value = topic ?? t("noTopic");
    chips.push({ name: t("chip.topic"), value, without: linkTo({ topic: null, untold: null }) });
  }
  return chips;
}

/** A name that the caller is shown anyway: their own team's, or the agent's in the rows. */
function nameOf(me: Me, { agent, team }: Owner, rows: readonly ContactRow[]): string | null {
  if (team) return [...me.coachOf, ...me.agentOf].find(({ teamId }) => teamId === team)?.teamName ?? null;
  return rows.find((row) => row.agent?.id === agent)?.agent?.name ?? null;
}
