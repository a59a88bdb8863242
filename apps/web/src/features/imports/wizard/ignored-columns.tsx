"use client";

import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import { describeSensitive } from "@kwartet/api/imports/mapping/left-out-texts";
import { DECLARATIONS, type Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { Select } from "@/ui/inputs";
import { Section } from "@/ui/section";
import { Tag } from "@/ui/tag";
import { ignoredColumns, permittedUse, type SuggestedColumn } from "./column-choices";

type Props = {
  dataSet: DataSetName;
  columns: readonly SuggestedColumn[];
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
};

/** Nothing is left out silently: each column that is not read, and why. */
export function IgnoredColumns({ dataSet, columns, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const ignored = ignoredColumns(columns, mapping);
  return (
    <Section title={t("ignored")} note={t("ignoredNote")}>
      {ignored.length === 0 ? (
        <p className="text-ink-2 text-ui">{t("noneIgnored")}</p>
      ) : (
        <ul aria-label={t("ignored")} className="border-line-strong border-t text-ui">
          {ignored.map((column) => (
            <li
              key={column.column}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-line border-b py-2.5"
            >
              <div className="min-w-0 max-w-measure flex-1 basis-72">
                <p className="font-medium wrap-anywhere">
                  {column.column} {column.sensitive !== null && <Tag>{t("warning")}</Tag>}
                </p>
                <p className="text-ink-2 text-small">
                  <Reason column={column} dataSet={dataSet} />
                </p>
              </div>
              <Use column={column} dataSet={dataSet} mapping={mapping} onEdit={onEdit} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Reason({ column, dataSet }: { column: SuggestedColumn; dataSet: DataSetName }) {
  const t = useTranslations("import-wizard.columns");
  const locale = useLocale();
  const { sensitive, reason } = column;
  if (sensitive === null) return t(`why.${reason === "empty" || reason === "no-field" ? reason : "free"}`);
  const isForOutcomes = sensitive === "customer-sentiment" && dataSet !== "outcomes";
  return (
    <>
      {describeSensitive(sensitive, locale)} {isForOutcomes && t("onlyOutcomes")}
      {!isForOutcomes && permittedUse(column, dataSet) === "never" && t("never")}
    </>
  );
}

type UseProps = {
  column: SuggestedColumn;
  dataSet: DataSetName;
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
};

/** The way to use such a column all the same, where the law and the product leave one. */
function Use({ column, dataSet, mapping, onEdit }: UseProps) {
  const t = useTranslations("import-wizard.columns");
  const name = column.column;
  const others = mapping.allowed.filter((each) => each.column !== name);
  const isAllowed = others.length < mapping.allowed.length;
  const use = permittedUse(column, dataSet);
  if (use === "free" || use === "never") return null;
  if (isAllowed)
    return (
      <div className="text-small">
        <p className="text-ink-2">{t("usable")}</p>
        <Button
          size="small"
          aria-label={t("stopUseOf", { column: name })}
          onClick={() => onEdit({ ...mapping, allowed: others })}
        >
          {t("stopUse")}
        </Button>
      </div>
    );
  if (use === "allowed")
    return (
      <Button
        size="small"
        aria-label={t("useOf", { column: name })}
        onClick={() => onEdit({ ...mapping, allowed: [...others, { column: name }] })}
      >
        {t("use")}
      </Button>
    );
  return (
    <div className="w-64">
      <Select
        aria-label={t("declare")}
        value=""
        onChange={({ target }) => {
          const declaredAs = DECLARATIONS.find((each) => each === target.value);
          if (declaredAs) onEdit({ ...mapping, allowed: [...others, { column: name, declaredAs }] });
        }}
      >
        <option value="">{t("declare")}</option>
        {DECLARATIONS.map((each) => (
          <option key={each} value={each}>
            {t(`declared.${each}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}
