import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { FormActions } from "./form-actions";

type Props = { forms: RouterOutputs["reviewForms"]["list"]; mayWrite: boolean };

/** The forms of the organisation; the first one in use is the one by which new reviews are made. */
export function FormList({ forms, mayWrite }: Props) {
  const t = useTranslations("review-forms");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.name")}</HeadCell>
          <HeadCell>{t("head.published")}</HeadCell>
          <HeadCell>{t("head.draft")}</HeadCell>
          {mayWrite && (
            <HeadCell>
              <span className="sr-only">{t("head.actions")}</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => (
          <Row key={form.id}>
            <RowHead {...(form.isArchived ? { note: t("archived") } : {})}>
              <TextLink href={`/settings/review-forms?form=${form.id}` as Route}>{form.name}</TextLink>
            </RowHead>
            <Cell label={t("head.published")}>
              {form.published?.at
                ? t("version", {
                    version: form.published.version,
                    day: formatDay(form.published.at.toISOString().slice(0, 10), locale),
                  })
                : t("none")}
            </Cell>
            <Cell label={t("head.draft")}>
              {form.draft ? t("draftOf", { version: form.draft.version }) : t("none")}
            </Cell>
            {mayWrite && (
              <Cell>
                <FormActions form={form} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
