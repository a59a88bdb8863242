import { nameExperienceRule } from "@kwartet/metrics/explain/experience-rule";
import { formatCount, formatInstant, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { FirstDay, standingOf } from "./first-day";

type Props = { reading: RouterOutputs["risk"]["rule"]; timeZone: string };

/** Every rule that was in force, in words, newest first. */
export function ExperienceRuleVersions({ reading: { versions, day }, timeZone }: Props) {
  const t = useTranslations("settings");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("history")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("experiences.counts")}</HeadCell>
          <HeadCell>{t("validFrom")}</HeadCell>
          <HeadCell numeric>{t("experiences.prior")}</HeadCell>
          <HeadCell>{t("changedAt")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {versions.map((version, index) => (
          <Row key={version.version}>
            <RowHead>
              <ul className="list-disc space-y-1 pl-4 font-normal">
                {nameExperienceRule(version, locale).map((kind) => (
                  <li key={kind}>{kind}</li>
                ))}
              </ul>
            </RowHead>
            <Cell label={t("validFrom")}>
              <FirstDay day={version.validFrom} standing={standingOf(versions, index, day)} />
            </Cell>
            <Cell numeric label={t("experiences.prior")}>
              {formatCount(version.priorCustomers, locale)}
            </Cell>
            <Cell quiet label={t("changedAt")}>
              {version.changedAt === null
                ? t("experiences.given")
                : formatInstant(version.changedAt.getTime(), timeZone, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
