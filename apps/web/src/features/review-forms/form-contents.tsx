import { formatNumber, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Props = {
  form: RouterOutputs["reviewForms"]["get"];
  kpiNames: Readonly<Record<string, string>>;
};

/** A version as it is: what is looked at, how heavily, and what each level means. */
export function FormContents({ form, kpiNames }: Props) {
  const t = useTranslations("review-forms");
  const locale = useLocale() as Locale;
  return (
    <Table label={form.name} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.criterion")}</HeadCell>
          <HeadCell>{t("editor.kpi")}</HeadCell>
          <HeadCell numeric>{t("editor.weight")}</HeadCell>
          <HeadCell>{t("head.levels")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {form.criteria.map((criterion) => (
          <Row key={criterion.id}>
            <RowHead note={criterion.isCritical ? t("editor.critical") : undefined}>
              {criterion.title}
            </RowHead>
            <Cell label={t("editor.kpi")}>{kpiNames[criterion.kpi]}</Cell>
            <Cell numeric label={t("editor.weight")}>
              {criterion.isCritical
                ? t("apart")
                : formatNumber(criterion.weight, locale, weightDecimals(criterion.weight))}
            </Cell>
            <Cell label={t("head.levels")} className="py-2.5">
              <ol className="grid gap-0.5 text-small">
                {criterion.anchors.map((anchor, index) => (
                  <li key={anchor}>
                    {index + 1}. {anchor}
                  </li>
                ))}
              </ol>
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

const weightDecimals = (weight: number): number => (Number.isInteger(weight) ? 0 : 1);
