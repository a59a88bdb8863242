import type { DescribedDataSet } from "@kwartet/api/imports/sources/neutral-guide";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { LINK_STYLE } from "@/ui/text-link";

const RULES = [
  ["delimiter", "delimiterText"],
  ["encoding", "encodingText"],
  ["moments", "momentsText"],
  ["yesNo", "yesNoText"],
  ["numbers", "numbersText"],
  ["unknown", "unknownText"],
] as const;

type DataSetName = "contacts" | "ratings" | "people" | "shifts" | "attendance" | "customers";
type Key = `dataSets.${DataSetName}`;

/** The neutral CSV as its reader reads it: rendered from the reader's own tables. */
export function FormatGuide({ dataSets }: { dataSets: DescribedDataSet[] }) {
  const t = useTranslations("imports.format");
  const nameOf = ({ name }: DescribedDataSet) => t(`dataSets.${name}` as Key);
  return (
    <>
      <Section title={t("rulesTitle")}>
        <dl className="grid max-w-190 gap-x-6 gap-y-2 text-ui tablet:grid-cols-[12rem_minmax(0,1fr)]">
          {RULES.map(([term, text]) => (
            <div key={term} className="contents">
              <dt className="font-medium max-tablet:mt-2">{t(term)}</dt>
              <dd className="text-ink-2">{t(text)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-5 max-w-measure text-pretty text-ink-2 text-ui">{t("order")}</p>
      </Section>
      <nav aria-label={t("contents")} className="mt-8">
        <ul className="flex flex-wrap gap-x-5 gap-y-1 text-ui">
          {dataSets.map((dataSet) => (
            <li key={dataSet.name}>
              <a href={`#${dataSet.name}`} className={`${LINK_STYLE} inline-flex min-h-9 items-center`}>
                {nameOf(dataSet)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {dataSets.map((dataSet) => (
        <div key={dataSet.name} id={dataSet.name} className="mt-9 scroll-mt-6 tablet:mt-12">
          <Section
            title={nameOf(dataSet)}
            note={
              <a
                href={`/api/imports/examples/${dataSet.name}`}
                download
                aria-label={t("downloadOf", { name: nameOf(dataSet) })}
                className={LINK_STYLE}
              >
                {t("download")}
              </a>
            }
          >
            <DataSetTable dataSet={dataSet} name={nameOf(dataSet)} />
          </Section>
        </div>
      ))}
    </>
  );
}

function DataSetTable({ dataSet, name }: { dataSet: DescribedDataSet; name: string }) {
  const t = useTranslations("imports.format");
  const locale = useLocale();
  return (
    <>
      <p className="mb-3 max-w-measure text-ink-2 text-ui">{dataSet.row[locale]}</p>
      <Table label={name} stacks>
        <thead>
          <tr>
            <HeadCell width="17rem">{t("column")}</HeadCell>
            <HeadCell>{t("means")}</HeadCell>
            <HeadCell width="15rem">{t("example")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {dataSet.columns.map((column) => (
            <Row key={column.name}>
              <RowHead>
                <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                  {column.name}
                  {column.isRequired && <Tag>{t("required")}</Tag>}
                </span>
              </RowHead>
              <Cell className="text-ink-2">{column.means[locale]}</Cell>
              <Cell quiet label={t("example")} className="wrap-anywhere">
                {column.examples.find((example) => example !== "") ?? "–"}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </>
  );
}
