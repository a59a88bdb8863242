import { formatInterval, shownValue } from "@kwartet/metrics/format";
import { type Figure, type MeasureId, measureOf } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import type { Route } from "next";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { type Spoken, shortCountText } from "./figure-count";

type Props = { figures: readonly Figure[]; hrefOf: (measure: MeasureId) => Route; spoken: Spoken };

/** The other ways of measuring the same thing, so that nobody has to trust one formula. */
export function BesideTable({ figures, hrefOf, spoken }: Props) {
  const { locale, t } = spoken;
  if (figures.length === 0) return null;
  return (
    <Section title={t("beside.title")} note={t("beside.note")}>
      <Table label={t("beside.title")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("beside.measure")}</HeadCell>
            <HeadCell numeric>{t("beside.value")}</HeadCell>
            <HeadCell numeric>{t("beside.interval")}</HeadCell>
            <HeadCell numeric>{t("beside.count")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { measure } = measureOf(figure.measure);
            const isKnown = figure.value !== null;
            return (
              <Row key={figure.measure}>
                <RowHead note={measure.says[locale]}>
                  {isKnown ? (
                    <TextLink href={hrefOf(figure.measure)}>{measure.name[locale]}</TextLink>
                  ) : (
                    measure.name[locale]
                  )}
                </RowHead>
                <Cell numeric strong={isKnown} quiet={!isKnown} label={t("beside.value")}>
                  {isKnown ? shownValue(figure, locale) : t("beside.none")}
                </Cell>
                <Cell numeric label={t("beside.interval")}>
                  {isKnown && canShowInterval(figure.n) ? formatInterval(figure, locale) : ""}
                </Cell>
                <Cell numeric quiet label={t("beside.count")}>
                  {shortCountText(figure, spoken)}
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </Section>
  );
}
