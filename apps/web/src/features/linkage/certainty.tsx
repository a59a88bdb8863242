import type { Linkage } from "@kwartet/api/linkage/read-linkage";
import {
  explainCompared,
  explainLead,
  explainNeeded,
  explainSpread,
  explainTested,
  explainToKnowMore,
  explainTrial,
} from "@kwartet/metrics/explain/link-certainty";
import type { LinkTelling } from "@kwartet/metrics/explain/link-words";
import { formatCount } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { useTranslations } from "next-intl";
import { Cell, Row, RowHead, Table } from "@/ui/table";

type Props = { linkage: Linkage; telling: LinkTelling };

/** How sure it is: what was compared, how often, whether it may be the reverse, and what would prove it. */
export function Certainty({ linkage, telling }: Props) {
  const t = useTranslations("linkage");
  return (
    <Table label={t("certainty.title")} stacks>
      <tbody>
        {linesOf({ linkage, telling }, t).map(({ key, text }) => (
          <Row key={key}>
            <RowHead>
              <span className="block tablet:w-52">{t(`certainty.${key}`)}</span>
            </RowHead>
            <Cell className="py-2.5 text-pretty">{text}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

type Key = "compared" | "leftOut" | "measured" | "pairs" | "reverse" | "spread" | "more" | "needed" | "prove";
type Line = { key: Key; text: string };
type Text = ReturnType<typeof useTranslations<"linkage">>;

function linesOf({ linkage, telling }: Props, t: Text): Line[] {
  const { locale } = telling;
  const { teams, periods, measurements: rows, minimum, links, tested, shown, leftOut, measures } = linkage;
  const lines: (Line | null)[] = [
    teams > 0 ? { key: "compared", text: explainCompared({ teams, periods, rows, minimum }, telling) } : null,
    leftOut > 0
      ? { key: "leftOut", text: t("certainty.leftOutText", { count: formatCount(leftOut, locale) }) }
      : null,
    links.length > 0 ? { key: "pairs", text: explainTested({ pairs: links.length, tested }, telling) } : null,
    measures.length > 0 ? { key: "measured", text: sayMeasures(measures, telling, t) } : null,
    shown?.link.word === "signal" ? { key: "reverse", text: explainLead(shown.lead, telling) } : null,
    shown?.slopes && shown.link.word === "signal"
      ? { key: "spread", text: explainSpread(shown.slopes, shown.link.outcome, telling) }
      : null,
    shown?.more ? { key: "more", text: explainToKnowMore(shown.more, shown.link.outcome, telling) } : null,
    tested === 0 ? { key: "needed", text: explainNeeded(telling) } : null,
    teams > 1 && tested > 0 ? { key: "prove", text: explainTrial(teams, telling) } : null,
  ];
  return lines.filter((line) => line !== null);
}

/** Which measure stands for each KPI, and by which version of its definition. */
function sayMeasures(measures: Linkage["measures"], { locale }: LinkTelling, t: Text): string {
  return measures
    .map(({ measure, version }) => {
      const { kpi, measure: definition } = measureOf(measure);
      return t("certainty.measure", {
        kpi: kpi.name[locale],
        measure: definition.name[locale],
        version: String(version),
      });
    })
    .join(" ");
}
