import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { ArchiveFact } from "./archive-fact";

type OwnFact = RouterOutputs["facts"]["own"][number];

/** What the organisation added to the library, also what was put away. */
export function OwnFactList({ facts, mayWrite }: { facts: readonly OwnFact[]; mayWrite: boolean }) {
  const t = useTranslations("facts");
  const locale = useLocale() as Locale;
  if (facts.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <Table label={t("own")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("statement")}</HeadCell>
          <HeadCell>{t("population")}</HeadCell>
          <HeadCell>{t("source")}</HeadCell>
          <HeadCell>{t("checked")}</HeadCell>
          <HeadCell />
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <Row key={fact.factId}>
            <RowHead note={t(`kinds.${fact.kind}`)}>{fact.statement[locale]}</RowHead>
            <Cell label={t("population")}>
              {fact.population[locale]}
              {fact.year !== null && `, ${fact.year}`}
            </Cell>
            <Cell label={t("source")}>{fact.source}</Cell>
            <Cell label={t("checked")}>{t(`checks.${fact.checked}`)}</Cell>
            <Cell>
              {fact.archivedAt !== null
                ? t("archived")
                : mayWrite && <ArchiveFact factId={fact.factId} name={fact.statement[locale]} />}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
