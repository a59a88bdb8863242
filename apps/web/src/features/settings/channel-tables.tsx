import { clockOf } from "@kwartet/metrics/contact";
import { formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { FirstDay, standingOf } from "./first-day";
import { splitSeconds } from "./promise-amount";
import { PromiseForm } from "./promise-form";

type Props = { settings: RouterOutputs["settings"]["get"]; mayWrite: boolean };

function useSays({ calendars }: Props["settings"]) {
  const t = useTranslations("settings");
  return {
    promise: (seconds: number | null) =>
      seconds === null ? t("channels.none") : t("amount", splitSeconds(seconds)),
    calendar: (id: string | null) => calendars.find((calendar) => calendar.id === id)?.name ?? "–",
  };
}

/** What each channel promises today. */
export function ChannelTable({ settings, mayWrite }: Props) {
  const t = useTranslations("settings");
  const nameOf = useTranslations("kpis.channels");
  const says = useSays(settings);
  const calendars = settings.calendars.map(({ id, name }) => ({ id, name }));
  return (
    <Table label={t("channels.table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("channels.channel")}</HeadCell>
          <HeadCell>{t("channels.promise")}</HeadCell>
          <HeadCell>{t("channels.calendar")}</HeadCell>
          <HeadCell>{t("channels.clock")}</HeadCell>
          {mayWrite && <HeadCell width="5rem" />}
        </tr>
      </thead>
      <tbody>
        {settings.channels.map((rule) => (
          <Row key={rule.channel}>
            <RowHead>{nameOf(rule.channel)}</RowHead>
            <Cell label={t("channels.promise")}>{says.promise(rule.promiseSeconds)}</Cell>
            <Cell label={t("channels.calendar")}>{says.calendar(rule.calendarId)}</Cell>
            <Cell quiet label={t("channels.clock")}>
              {t(`channels.clocks.${clockOf(rule.channel)}`)}
            </Cell>
            {mayWrite && (
              <Cell numeric>
                <PromiseForm rule={rule} calendars={calendars} today={settings.today} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Every version of every promise. */
export function ChannelVersions({ settings }: Pick<Props, "settings">) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const nameOf = useTranslations("kpis.channels");
  const says = useSays(settings);
  return (
    <Table label={t("history")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("channels.channel")}</HeadCell>
          <HeadCell>{t("validFrom")}</HeadCell>
          <HeadCell>{t("channels.promise")}</HeadCell>
          <HeadCell>{t("channels.calendar")}</HeadCell>
          <HeadCell>{t("changedAt")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {settings.channels.flatMap(({ channel, versions }) =>
          versions.map((version, index) => (
            <Row key={`${channel} ${version.validFrom}`}>
              <RowHead>{nameOf(channel)}</RowHead>
              <Cell label={t("validFrom")}>
                <FirstDay
                  day={version.validFrom}
                  standing={versions.length > 1 ? standingOf(versions, index, settings.today) : null}
                />
              </Cell>
              <Cell label={t("channels.promise")}>{says.promise(version.promiseSeconds)}</Cell>
              <Cell label={t("channels.calendar")}>{says.calendar(version.calendarId)}</Cell>
              <Cell quiet label={t("changedAt")}>
                {formatInstant(version.changedAt.getTime(), settings.inForce.timeZone, locale)}
              </Cell>
            </Row>
          )),
        )}
      </tbody>
    </Table>
  );
}
