import type { ImportPreview, RowChange } from "@kwartet/api/imports/dry-run/preview";
import { formatCount } from "@kwartet/metrics/format";
import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { useFieldWords } from "./field-words";

type FieldChange = RowChange["fields"][number];

/** The rows that would become another, field by field. */
export function ChangeTable({ preview: { changes, changesTotal } }: { preview: ImportPreview }) {
  const t = useTranslations("import-wizard.trial");
  const say = useFieldWords();
  const locale = useLocale();
  if (changes.length === 0) return null;
  const total = formatCount(changesTotal, locale);
  return (
    <Section title={t("changes", { count: changesTotal, n: total })} note={t("changesNote")}>
      <Table label={t("changesNote")} dense stacks>
        <thead>
          <tr>
            <HeadCell>{t("contact")}</HeadCell>
            <HeadCell>{t("field")}</HeadCell>
            <HeadCell>{t("change")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ table, externalId, fields }) => (
            <Fragment key={`${table} ${externalId}`}>
              {fields.map((change) => (
                <Row key={change.field}>
                  <RowHead>{externalId}</RowHead>
                  <Cell label={t("field")}>{say(change.field)}</Cell>
                  <Cell className="wrap-anywhere">
                    <Change change={change} />
                  </Cell>
                </Row>
              ))}
            </Fragment>
          ))}
        </tbody>
      </Table>
      {changes.length < changesTotal && (
        <p className="mt-3 text-ink-3 text-small">
          {t("changesPart", { shown: formatCount(changes.length, locale), total })}
        </p>
      )}
    </Section>
  );
}

function Change({ change: { before, after, isHidden } }: { change: FieldChange }) {
  const t = useTranslations("import-wizard.trial");
  if (isHidden) return <i>{t("hidden")}</i>;
  const say = (value: FieldChange["before"]) => (value === null || value === "" ? t("empty") : String(value));
  return (
    <>
      <span className="sr-only">{t("was")} </span>
      <del className="text-ink-3">{say(before)}</del>
      <ArrowRight aria-hidden="true" className="mx-2 inline size-3.5 align-middle text-ink-3" />
      <span className="sr-only"> {t("becomes")} </span>
      <span className="font-medium">{say(after)}</span>
    </>
  );
}
