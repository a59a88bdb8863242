import { formatCount } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import type { Inspection } from "./reading-table";

type Understood = Inspection["rows"][number]["cells"][number];

/** A few rows as they are understood, with what stands in the file where that is another thing. */
export function SampleTable({ inspection }: { inspection: Inspection }) {
  const t = useTranslations("import-wizard.read");
  const locale = useLocale();
  const { columns, rows, titles } = inspection;
  return (
    <Section title={t("sample")} note={t("sampleNote")}>
      {titles.length > 0 && (
        <p className="mb-3 text-ink-2 text-small">{t("titles", { titles: titles.join(" · ") })}</p>
      )}
      {rows.length === 0 ? (
        <p className="text-danger text-ui">{t("noRows")}</p>
      ) : (
        <Table label={t("sample")} dense>
          <thead>
            <tr>
              <HeadCell>{t("row")}</HeadCell>
              {columns.map(({ name }) => (
                <HeadCell key={name} className="min-w-28">
                  {name}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, cells }) => (
              <Row key={row}>
                <RowHead>{formatCount(row, locale)}</RowHead>
                {cells.map((cell, index) => (
                  <Cell key={columns[index]?.name} className="max-w-60 py-1! wrap-anywhere">
                    <SampleCell cell={cell} isHidden={columns[index]?.sensitive !== null} />
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

function SampleCell({ cell: { found, understood }, isHidden }: { cell: Understood; isHidden: boolean }) {
  const t = useTranslations("import-wizard.read");
  if (isHidden) return <i className="text-ink-3">{t("hidden")}</i>;
  if (found === "") return <i className="text-ink-3">{t("empty")}</i>;
  if (understood === null)
    return (
      <>
        <span className="font-medium">{t("notUnderstood")}</span>
        <span className="block text-ink-3 text-small">{t("found", { found })}</span>
      </>
    );
  return (
    <>
      {understood}
      {understood !== found && <span className="block text-ink-3 text-small">{t("found", { found })}</span>}
    </>
  );
}
