import { DATA_SET_NAMES } from "@kwartet/api/imports/mapping/fields";
import { formatCount, formatInstant } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { RemoveTemplate } from "./remove-template";
import { RenameTemplate } from "./rename-template";

type Template = RouterOutputs["imports"]["templates"]["list"][number];
type Props = { templates: Template[]; timeZone: string; mayWrite: boolean };

/** Columns that are enough to know a file by. */
const SHOWN_COLUMNS = 6;

/** Every template, also one that was kept in a form which is no longer known. */
export function TemplateTable({ templates, timeZone, mayWrite }: Props) {
  const t = useTranslations("imports.templates");
  const locale = useLocale();
  if (templates.length === 0) {
    return (
      <EmptyState
        kind="not-set-up"
        title={t("emptyTitle")}
        action={mayWrite && <ButtonLink href={"/imports/new" as Route}>{t("start")}</ButtonLink>}
      >
        {t("emptyText")}
      </EmptyState>
    );
  }
  const say = (at: Date) => formatInstant(at.getTime(), timeZone, locale);
  return (
    <Table label={t("table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("dataSet")}</HeadCell>
          <HeadCell>{t("fileColumns")}</HeadCell>
          <HeadCell>{t("used")}</HeadCell>
          {mayWrite && <HeadCell width="12rem" />}
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <Row key={template.templateId}>
            <RowHead note={template.plan === null ? t("outdated") : undefined}>{template.name}</RowHead>
            <Cell label={t("dataSet")}>
              <DataSetName name={template.dataSet} />
            </Cell>
            <Cell label={t("fileColumns")} className="wrap-anywhere">
              <ColumnNames header={template.header} />
            </Cell>
            <Cell
              label={t("used")}
              quiet={template.usedAt === null}
              note={t("made", { when: say(template.createdAt) })}
            >
              {template.usedAt ? say(template.usedAt) : t("never")}
            </Cell>
            {mayWrite && (
              <Cell numeric>
                <span className="inline-flex flex-wrap justify-end gap-1.5">
                  <RenameTemplate templateId={template.templateId} name={template.name} />
                  <RemoveTemplate templateId={template.templateId} name={template.name} />
                </span>
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function DataSetName({ name }: { name: string }) {
  const t = useTranslations("imports.format.dataSets");
  const known = DATA_SET_NAMES.find((each) => each === name);
  return known ? t(known) : name;
}

function ColumnNames({ header }: { header: string[] }) {
  const t = useTranslations("imports.templates");
  const locale = useLocale();
  const names = header.slice(0, SHOWN_COLUMNS).join(", ");
  const more = header.length - SHOWN_COLUMNS;
  return more > 0 ? t("more", { names, count: formatCount(more, locale) }) : names;
}
