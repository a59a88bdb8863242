"use client";

import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { HeadCell, Table } from "@/ui/table";
import { columnsFor, type SuggestedField, type Suggestion } from "./column-choices";
import { Disclosure } from "./disclosure";
import { FieldRow } from "./field-row";

type Props = {
  suggestion: Suggestion;
  /** What each field means, by its name. */
  means: Readonly<Record<string, string>>;
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
};

/** The fields with a column or that need one; the rest is behind one line, as it may be long. */
export function FieldTable({ suggestion, means, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const fields = suggestion.fields.filter(({ name }) => name !== "external_id");
  // Told once: a field does not jump to the other table while somebody chooses for it.
  const [first] = useState(
    () =>
      new Set([
        ...fields.filter(({ isRequired, column }) => isRequired || column !== null).map(({ name }) => name),
        ...mapping.fields.map(({ field }) => field),
        ...mapping.constants.map(({ field }) => field),
      ]),
  );
  const shown = fields.filter(({ name }) => first.has(name));
  const rest = fields.filter(({ name }) => !first.has(name));
  const rows = (some: readonly SuggestedField[]) =>
    some.map((field) => (
      <FieldRow
        key={field.name}
        field={field}
        means={means[field.name]}
        columns={columnsFor(field.name, suggestion.columns, mapping)}
        mapping={mapping}
        onEdit={onEdit}
      />
    ));
  return (
    <>
      <FieldFrame label={t("fields")}>{rows(shown)}</FieldFrame>
      {rest.length > 0 && (
        <Disclosure
          className="mt-4"
          summaryClassName="font-medium text-brand text-ui"
          summary={t("more", { count: rest.length })}
        >
          <div className="mt-3">
            <FieldFrame label={t("more", { count: rest.length })}>{rows(rest)}</FieldFrame>
          </div>
        </Disclosure>
      )}
    </>
  );
}

function FieldFrame({ label, children }: { label: string; children: ReactNode }) {
  const t = useTranslations("import-wizard.columns");
  return (
    <Table label={label} stacks>
      <thead>
        <tr>
          <HeadCell width="34%">{t("field")}</HeadCell>
          <HeadCell width="38%">{t("column")}</HeadCell>
          <HeadCell>{t("sure")}</HeadCell>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </Table>
  );
}
