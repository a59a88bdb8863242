import type { Linkage } from "@kwartet/api/linkage/read-linkage";
import { explainBetween } from "@kwartet/metrics/explain/link-certainty";
import type { LinkTelling } from "@kwartet/metrics/explain/link-words";
import { formatValue } from "@kwartet/metrics/format";
import { useTranslations } from "next-intl";
import { ChangeScatter } from "@/ui/chart/change-scatter";
import { PointTable, plainText } from "./drawn-link";
import { plainScale } from "./even-scale";

type Props = {
  between: Linkage["between"][number];
  scale: Linkage["scale"];
  telling: LinkTelling;
};

/** Teams beside each other: a picture with its correlation, told as no effect. */
export function BetweenFigure({ between: { outcome, result }, scale, telling }: Props) {
  const t = useTranslations("linkage");
  const { locale } = telling;
  const name = outcome.name[locale];
  const isShare = outcome.unit === "share";
  const textOf = (value: number) =>
    isShare ? formatValue(value, "share", locale, 1) : plainText(value, locale);
  const times = isShare ? 100 : 1;
  const points = result.points.map(({ x, y }) => ({ x, y: y * times }));
  return (
    <ChangeScatter
      label={t("between.label", { outcome: name, count: points.length })}
      caption={`${name}${isShare ? " (%)" : ""}. ${explainBetween(result, { ...telling, outcomes: [outcome] })}`}
      points={points}
      line={null}
      across={plainScale(
        points.map(({ x }) => x),
        locale,
      )}
      up={plainScale(
        points.map(({ y }) => y),
        locale,
      )}
      acrossLabel={scale ? t("between.across", scale) : t("between.acrossOwn")}
      height={260}
      table={
        <PointTable
          label={t("between.tableLabel", { outcome: name })}
          points={result.points}
          heads={[t("scatter.engagement"), name]}
          textsOf={({ x, y }) => [plainText(x, locale), textOf(y)]}
        />
      }
    />
  );
}
