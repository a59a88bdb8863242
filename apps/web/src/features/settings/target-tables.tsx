import { formatInstant } from "@kwartet/metrics/format";
import { kpiOf } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { FirstDay, standingOf } from "./first-day";
import { typePercent } from "./parse-percent";
import { TargetForm } from "./target-form";

type Settings = RouterOutputs["settings"]["get"];

/** What is aimed at today. */
export function TargetTable({ settings, mayWrite }: { settings: Settings; mayWrite: boolean }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  return (
    <Table label={t("targets.table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("targets.kpi")}</HeadCell>
          <HeadCell numeric>{t("targets.target")}</HeadCell>
          {mayWrite && <HeadCell width="8rem" />}
        </tr>
      </thead>
      <tbody>
        {settings.targets.map((rule) => (
          <Row key={rule.kpi}>
            <RowHead note={kpiOf(rule.kpi).says[locale]}>{kpiOf(rule.kpi).name[locale]}</RowHead>
            <Cell numeric strong={rule.target !== null} quiet={rule.target === null}>
              {rule.target === null ? t("targets.none") : `${typePercent(rule.target, locale)}%`}
            </Cell>
            {mayWrite && (
              <Cell numeric>
                <TargetForm rule={rule} today={settings.today} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

export function TargetVersions({ settings }: { settings: Settings }) {
  const t = useTranslations("settings");
  const locale = useLocale();
  return (
    <Table label={t("history")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("targets.kpi")}</HeadCell>
          <HeadCell>{t("validFrom")}</HeadCell>
          <HeadCell>{t("targets.target")}</HeadCell>
          <HeadCell>{t("changedAt")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {settings.targets.flatMap(({ kpi, versions }) =>
          versions.map((version, index) => (
            <Row key={`${kpi} ${version.validFrom}`}>
              <RowHead>{kpiOf(kpi).name[locale]}</RowHead>
              <Cell label={t("validFrom")}>
                <FirstDay
                  day={version.validFrom}
                  standing={versions.length > 1 ? standingOf(versions, index, settings.today) : null}
                />
              </Cell>
              <Cell label={t("targets.target")}>{typePercent(version.target, locale)}%</Cell>
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
