import type { PackKey } from "@kwartet/api/packs/queries";
import { boardPeriodText } from "@kwartet/metrics/board/board-text";
import { formatDay, formatInstant, type Locale } from "@kwartet/metrics/format";
import { localDayOf } from "@kwartet/metrics/period";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";

type Props = { packs: readonly PackKey[]; timeZone: string };

/** What was frozen, newest first. */
export function PackList({ packs, timeZone }: Props) {
  const t = useTranslations("board-summary.packs");
  const locale = useLocale() as Locale;
  return (
    <Section title={t("title")}>
      {packs.length === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <Table label={t("title")} stacks>
          <thead>
            <tr>
              <HeadCell>{t("code")}</HeadCell>
              <HeadCell>{t("period")}</HeadCell>
              <HeadCell>{t("asOf")}</HeadCell>
              <HeadCell>{t("frozenAt")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {packs.map(({ packId, code, period, asOf, frozenAt }) => (
              <Row key={packId}>
                <RowHead>
                  <TextLink href={`/board-summary/packs/${packId}` as Route}>{code}</TextLink>
                </RowHead>
                <Cell label={t("period")}>{boardPeriodText(period, locale)}</Cell>
                <Cell label={t("asOf")}>{formatDay(localDayOf(asOf.getTime(), timeZone), locale)}</Cell>
                <Cell label={t("frozenAt")}>{formatInstant(frozenAt.getTime(), timeZone, locale)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      )}
      {packs.length > 1 && (
        <p className="mt-3">
          <TextLink href={"/board-summary/packs/compare" as Route}>{t("compare")}</TextLink>
        </p>
      )}
    </Section>
  );
}
