import { sayPublished } from "@kwartet/metrics/explain/pulse";
import type { Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { cellOf, nameOfGroup, type Results, textOf } from "./results";

/** Questions with options: the share of each, rounded and capped as everything else. */
export function ChoiceShares({ results }: { results: Results }) {
  const t = useTranslations("pulse-results");
  const locale = useLocale() as Locale;
  const choices = results.items.filter(({ kind }) => kind === "choice");
  return choices.map((item) => (
    <Section key={item.key} title={textOf(item, locale)}>
      <Table label={textOf(item, locale)}>
        <thead>
          <tr>
            <HeadCell>{t("group")}</HeadCell>
            {item.options.map((option) => (
              <HeadCell key={option[locale]} numeric>
                {option[locale]}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.groups.map((group) => {
            const shares = cellOf(group, item)?.choices ?? [];
            return (
              <Row key={group.id}>
                <RowHead>{nameOfGroup(group, t)}</RowHead>
                {item.options.map((option, index) => {
                  const figure = shares[index]?.figure;
                  return (
                    <Cell key={option[locale]} numeric quiet={!figure}>
                      {figure ? sayPublished(figure, locale) : t("hiddenShort.protected")}
                    </Cell>
                  );
                })}
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Section>
  ));
}
