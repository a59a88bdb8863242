import type { DefinitionRow, Definitions } from "@kwartet/api/definitions/read-definitions";
import type { Attribution, MeasureId } from "@kwartet/metrics/kpi";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";

type Props = { kpi: DefinitionRow; settings: Definitions["settings"] };

/** Every way in which a KPI is measured, each with an address of its own. */
export function MeasureTable({ kpi, settings }: Props) {
  const t = useTranslations("definitions.measures");
  const locale = useLocale();
  return (
    <Table label={t("title", { kpi: kpi.name[locale] })} stacks>
      <thead>
        <tr>
          <HeadCell width="46%">{t("name")}</HeadCell>
          <HeadCell>{t("formula")}</HeadCell>
          <HeadCell width="6rem">{t("direction")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {kpi.measures.map((measure) => (
          <Row key={measure.id}>
            <RowHead note={measure.says[locale]}>
              <span id={measure.id} className="mr-2 scroll-mt-6">
                {measure.name[locale]}
              </span>
              <LeadingTag leads={leadsFor({ kpi, settings }, measure.id)} />
            </RowHead>
            <Cell label={t("formula")} className="text-ink-2">
              {measure.formula[locale]}
            </Cell>
            <Cell label={t("direction")} className="text-ink-2">
              {t(measure.direction)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function LeadingTag({ leads }: { leads: Attribution | "both" | null }) {
  const t = useTranslations("definitions.measures");
  if (leads === null) return null;
  return <Tag>{leads === "both" ? t("leading") : t("leadingFor", { whom: leads })}</Tag>;
}

/** For whom a measure stands for its KPI: of resolution the organisation's choice says which. */
function leadsFor({ kpi, settings }: Props, measure: MeasureId): Attribution | "both" | null {
  if (kpi.id === "resolution") return measure === settings.resolutionLeading ? "both" : null;
  const { agent, team } = kpi.leading;
  if (measure === agent && measure === team) return "both";
  if (measure === agent) return "agent";
  return measure === team ? "team" : null;
}
