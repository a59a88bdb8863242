import type { Linkage, ShownLink } from "@kwartet/api/linkage/read-linkage";
import {
  formatLink,
  type LinkTelling,
  lagWords,
  nameInside,
  outcomeOf,
} from "@kwartet/metrics/explain/link-words";
import { startSentence } from "@kwartet/metrics/explain/range";
import { formatNumber } from "@kwartet/metrics/format";
import type { LinkPoint } from "@kwartet/metrics/linkage/link-points";
import { useTranslations } from "next-intl";
import { ChangeScatter } from "@/ui/chart/change-scatter";
import { Cell, HeadCell, Row, Table } from "@/ui/table";
import { evenScale, outcomeTick } from "./even-scale";

type Props = { shown: ShownLink; scale: Linkage["scale"]; telling: LinkTelling };

/** One pair: what differs from what is ordinary for the team and the period, for engagement and for what followed. */
export function DrawnLink({ shown: { link, points }, scale, telling }: Props) {
  const t = useTranslations("linkage");
  const { locale } = telling;
  const { unit } = outcomeOf(link.outcome, telling);
  const { estimate, lower, upper } = link;
  const line =
    estimate === null || lower === null || upper === null ? null : { slope: estimate, lower, upper };
  const across = evenScale(
    points.map(({ x }) => x),
    outcomeTick("number", locale),
  );
  const up = evenScale(
    points.map(({ y }) => y),
    outcomeTick(unit, locale),
  );
  const names = {
    outcome: startSentence(nameInside(link.outcome, telling)),
    lag: lagWords(link.lag, telling),
    grain: telling.grain,
  };
  const caption = t(unit === "share" ? "scatter.captionPoints" : "scatter.captionOwn", names);
  return (
    <ChangeScatter
      label={t("scatter.label", { ...names, count: points.length })}
      caption={caption}
      points={points}
      line={line}
      across={across}
      up={up}
      acrossLabel={scale ? t("scatter.across", scale) : t("scatter.acrossOwn")}
      table={
        <PointTable
          label={t("scatter.tableLabel")}
          points={points}
          heads={[t("scatter.engagement"), names.outcome]}
          textsOf={({ x, y }) => [formatLink(x, "number", locale), formatLink(y, unit, locale)]}
        />
      }
    />
  );
}

type TableProps = {
  label: string;
  points: readonly LinkPoint[];
  heads: [string, string];
  textsOf: (point: LinkPoint) => [string, string];
};

/** The points as they are drawn, by their engagement: no row has a name. */
export function PointTable({ label, points, heads, textsOf }: TableProps) {
  return (
    <div className="max-h-96 overflow-y-auto">
      <Table label={label} dense>
        <thead>
          <tr>
            {heads.map((head) => (
              <HeadCell key={head} numeric>
                {head}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point, index) => {
            const [x, y] = textsOf(point);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: the points have nothing that tells them apart, on purpose.
              <Row key={index}>
                <Cell numeric>{x}</Cell>
                <Cell numeric>{y}</Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
    </div>
  );
}

/** A value of an axis without a middle. */
export const plainText = (value: number, locale: LinkTelling["locale"]) => formatNumber(value, locale, 2);
