import { formatLink, type LinkTelling, lagWords, outcomeOf } from "@kwartet/metrics/explain/link-words";
import { explainReason } from "@kwartet/metrics/explain/links";
import { formatCount, formatNumber } from "@kwartet/metrics/format";
import type { Link } from "@kwartet/metrics/linkage/link-family";
import { useTranslations } from "next-intl";
import { Cell, GroupRow, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { WORD_KEYS } from "./words";

type Props = { links: readonly Link[]; telling: LinkTelling };

/** All pairs that were chosen beforehand, with everything that was found of them. */
export function LinkTable({ links, telling }: Props) {
  const t = useTranslations("linkage");
  const outcomes = [...new Set(links.map(({ outcome }) => outcome))];
  return (
    <Table label={t("table.label")}>
      <thead>
        <tr>
          <HeadCell>{t("table.lag")}</HeadCell>
          <HeadCell numeric>{t("table.estimate")}</HeadCell>
          <HeadCell numeric>{t("table.interval")}</HeadCell>
          <HeadCell numeric>{t("table.q")}</HeadCell>
          <HeadCell numeric>{t("table.size")}</HeadCell>
          <HeadCell>{t("table.word")}</HeadCell>
        </tr>
      </thead>
      {outcomes.map((outcome) => (
        <tbody key={outcome}>
          <GroupRow columns={6}>{outcomeOf(outcome, telling).name[telling.locale]}</GroupRow>
          {links
            .filter((link) => link.outcome === outcome)
            .map((link) => (
              <LinkRow key={link.lag} link={link} telling={telling} />
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function LinkRow({ link, telling }: { link: Link; telling: LinkTelling }) {
  const t = useTranslations("linkage");
  const { locale } = telling;
  const { estimate, lower, upper, q, teams, periods, word } = link;
  const { unit } = outcomeOf(link.outcome, telling);
  const [value, low, high] = [estimate, lower, upper].map((bound) => formatLink(bound, unit, locale));
  return (
    <Row>
      <RowHead>
        <span className="whitespace-nowrap">{lagWords(link.lag, telling)}</span>
      </RowHead>
      <Cell numeric strong={word === "signal"}>
        {value}
      </Cell>
      <Cell numeric>{estimate === null ? "–" : t("range", { low: low ?? "", high: high ?? "" })}</Cell>
      <Cell numeric>{q === null ? "–" : formatNumber(q, locale, 3)}</Cell>
      <Cell numeric>
        {t("table.sizeValue", {
          teams: formatCount(teams, locale),
          periods: formatCount(periods, locale),
        })}
      </Cell>
      <Cell note={explainReason(link, telling)} className="min-w-72 py-2.5">
        {t(`word.${WORD_KEYS[word]}`)}
      </Cell>
    </Row>
  );
}
