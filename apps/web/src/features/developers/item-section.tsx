import type { DescribedField } from "@kwartet/api/ingest/openapi/describe-fields";
import { useLocale, useTranslations } from "next-intl";
import { CodeBlock } from "@/ui/code-block";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";

type Props = { kind: string; fields: readonly DescribedField[]; body: object };

/** One kind of item: its address, its fields and an example. */
export function ItemSection({ kind, fields, body }: Props) {
  const t = useTranslations("api.developers");
  const locale = useLocale();
  const name = `POST /api/v1/${kind}`;
  return (
    <div id={kind} className="mt-9 scroll-mt-6 tablet:mt-12">
      <Section title={name}>
        <Table label={t("fieldsOf", { name })} stacks>
          <thead>
            <tr>
              <HeadCell width="17rem">{t("field")}</HeadCell>
              <HeadCell width="15rem">{t("type")}</HeadCell>
              <HeadCell>{t("means")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <Row key={field.name}>
                <RowHead>
                  <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
                    {field.name}
                    {field.isRequired && <Tag>{t("required")}</Tag>}
                  </span>
                </RowHead>
                <Cell quiet label={t("type")}>
                  <TypeOf field={field} />
                </Cell>
                <Cell className="text-ink-2">{field.means[locale]}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        <h3 className="mt-6 mb-2 text-ui">{t("example")}</h3>
        <CodeBlock label={t("exampleOf", { name })}>{JSON.stringify(body, null, 2)}</CodeBlock>
      </Section>
    </div>
  );
}

function TypeOf({ field }: { field: DescribedField }) {
  const t = useTranslations("api.developers");
  if (field.type === "words") return t("types.words", { words: field.words.join(", ") });
  if (field.type !== "integer" && field.type !== "number") return t(`types.${field.type}`);
  const { type, minimum, maximum } = field;
  const name = t(`types.${type}`);
  if (minimum === null) return name;
  return `${name}, ${maximum === null ? t("from", { low: minimum }) : t("range", { low: minimum, high: maximum })}`;
}
