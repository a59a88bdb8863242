import { formatInstant } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { DefinitionList } from "@/ui/definition-list";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { FirstDay, standingOf } from "./first-day";

type Settings = RouterOutputs["settings"]["get"];
type Version = Settings["versions"][number];

/** The rules in force, for who may only look. */
export function OrganizationRules({ settings: { inForce } }: { settings: Settings }) {
  const t = useTranslations("settings");
  const measureName = useMeasureName();
  return (
    <div className="max-w-md">
      <DefinitionList
        items={[
          { term: t("organization.timeZone"), value: inForce.timeZone.replaceAll("_", " ") },
          { term: t("organization.locale"), value: t(`organization.locales.${inForce.locale}`) },
          {
            term: t("organization.shortAbandon"),
            value: t("organization.seconds", { count: inForce.shortAbandonSeconds }),
          },
          {
            term: t("organization.repeatWindow"),
            value: t("organization.days", { count: inForce.repeatWindowDays }),
          },
          { term: t("organization.resolutionMeasure"), value: measureName(inForce.resolutionMeasure) },
        ]}
      />
    </div>
  );
}

function useMeasureName() {
  const t = useTranslations("settings");
  const locale = useLocale();
  return (measure: Version["resolutionMeasure"]) =>
    measure === null ? t("organization.automatic") : measureOf(measure).measure.name[locale];
}

/** Every version of the rules, newest first: a figure of then can be understood by the rules of then. */
export function OrganizationVersions({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  const measureName = useMeasureName();
  const { versions, today, inForce } = settings;
  return (
    <Table label={t("history")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("validFrom")}</HeadCell>
          <HeadCell>{t("organization.timeZone")}</HeadCell>
          <HeadCell>{t("organization.shortAbandon")}</HeadCell>
          <HeadCell>{t("organization.repeatWindow")}</HeadCell>
          <HeadCell>{t("organization.resolutionMeasure")}</HeadCell>
          <HeadCell>{t("changedAt")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <Row key={version.version}>
            <RowHead>
              <FirstDay day={version.validFrom} standing={standingOf(versions, index, today)} />
            </RowHead>
            <Cell label={t("organization.timeZone")}>{version.timeZone.replaceAll("_", " ")}</Cell>
            <Cell label={t("organization.shortAbandon")}>
              {t("organization.seconds", { count: version.shortAbandonSeconds })}
            </Cell>
            <Cell label={t("organization.repeatWindow")}>
              {t("organization.days", { count: version.repeatWindowDays })}
            </Cell>
            <Cell label={t("organization.resolutionMeasure")}>{measureName(version.resolutionMeasure)}</Cell>
            <Cell quiet label={t("changedAt")}>
              {formatInstant(version.changedAt.getTime(), inForce.timeZone, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
