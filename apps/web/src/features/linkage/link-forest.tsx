import { type LinkTelling, lagWords, outcomeOf } from "@kwartet/metrics/explain/link-words";
import { explainLink, explainPair } from "@kwartet/metrics/explain/links";
import type { Link } from "@kwartet/metrics/linkage/link-family";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { Forest, type ForestRow } from "@/ui/chart/forest";
import { evenScale, outcomeTick } from "./even-scale";
import { LinkTable } from "./link-table";
import { WORD_KEYS } from "./words";

type Props = {
  links: readonly Link[];
  /** The pair that is drawn beside it. */
  drawn: Pick<Link, "outcome" | "lag"> | null;
  telling: LinkTelling;
  hrefOf: (link: Link) => Route;
};

/** All pairs with their intervals. Shares have one scale; outcomes of elsewhere each have their own. */
export function LinkForest({ links, drawn, telling, hrefOf }: Props) {
  const t = useTranslations("linkage");
  const signals = links.filter(({ word }) => word === "signal").length;
  const rowOf = (link: Link): ForestRow => ({
    key: String(link.lag),
    name: lagWords(link.lag, telling),
    estimate:
      link.estimate === null || link.lower === null || link.upper === null
        ? null
        : { value: link.estimate, lower: link.lower, upper: link.upper },
    word: t(`word.${WORD_KEYS[link.word]}`),
    isSignal: link.word === "signal",
    label: `${explainPair(link, telling)}: ${t(`word.${WORD_KEYS[link.word]}`)}. ${explainLink(link, telling)}`,
    href: link.estimate === null ? null : hrefOf(link),
    current: drawn !== null && drawn.outcome === link.outcome && drawn.lag === link.lag,
  });
  const ids = [...new Set(links.map(({ outcome }) => outcome))];
  const groups = ids.map((id) => ({
    key: id,
    name: outcomeOf(id, telling).name[telling.locale],
    unit: outcomeOf(id, telling).unit,
    rows: links.filter(({ outcome }) => outcome === id).map(rowOf),
  }));
  const isShared = groups.every(({ unit }) => unit === "share");
  return (
    <Figure
      caption={t("forest.caption", { pairs: links.length, signals })}
      table={<LinkTable links={links} telling={telling} />}
    >
      {(isShared ? [groups] : groups.map((group) => [group])).map((together) => {
        const unit = together[0]?.unit ?? "share";
        const drawnValues = together.flatMap(({ rows }) =>
          rows.flatMap(({ estimate }) => (estimate ? [estimate.lower, estimate.upper] : [])),
        );
        const { domain, ticks } = evenScale(drawnValues, outcomeTick(unit, telling.locale));
        return (
          <Forest
            key={together[0]?.key}
            groups={together}
            domain={domain}
            ticks={ticks}
            unit={t(unit === "share" ? "forest.points" : "forest.own")}
          />
        );
      })}
    </Figure>
  );
}
