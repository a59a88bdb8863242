"use client";

import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CONTROL_STYLE } from "@/ui/control-style";
import { Select } from "@/ui/inputs";
import { Cell, Row, RowHead } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { isAsProposed, type SuggestedField } from "./column-choices";
import { constantOf, fieldOf, setColumn, setConstant } from "./edit-mapping";
import { FieldOptions } from "./field-options";
import { useFieldWords } from "./field-words";
import { Sureness } from "./sureness";
import { choicesOfField, ValueSelect } from "./value-select";

const NONE = "";
// No column can be called this: names in a header have no line breaks.
const FIXED = "\n";

type Props = {
  field: SuggestedField;
  means: string | undefined;
  columns: readonly string[];
  mapping: Mapping;
  onEdit: (mapping: Mapping) => void;
};

/** One field of ours, and what of the file becomes it. */
export function FieldRow({ field, means, columns, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const say = useFieldWords();
  const mapped = fieldOf(mapping, field.name);
  const constant = constantOf(mapping, field.name);
  const [wantsConstant, setWantsConstant] = useState(false);
  const isFixed = constant !== undefined || (wantsConstant && !mapped);
  const choose = (value: string) => {
    setWantsConstant(value === FIXED);
    onEdit(setColumn(mapping, field.name, value === FIXED || value === NONE ? null : value));
  };
  return (
    <Row>
      <RowHead note={means}>
        {say(field.name)} {field.isRequired && <Tag>{t("required")}</Tag>}
      </RowHead>
      <Cell className="py-2!">
        <Select
          aria-label={t("columnOf", { field: say(field.name) })}
          value={isFixed ? FIXED : (mapped?.column ?? NONE)}
          onChange={({ target }) => choose(target.value)}
        >
          <option value={NONE}>{t("none")}</option>
          {columns.map((column) => (
            <option key={column} value={column}>
              {column}
            </option>
          ))}
          <option value={FIXED}>{t("fixed")}</option>
        </Select>
        {isFixed && (
          <ConstantInput
            field={field}
            label={t("fixedValue", { field: say(field.name) })}
            value={constant ?? ""}
            onChange={(value) => onEdit(setConstant(mapping, field.name, value))}
          />
        )}
        {mapped && (
          <FieldOptions
            key={mapped.column}
            field={field}
            mapped={mapped}
            mapping={mapping}
            columns={columns}
            onEdit={onEdit}
          />
        )}
      </Cell>
      <Cell label={t("sure")}>
        <Certainty field={field} mapping={mapping} isFixed={isFixed} />
      </Cell>
    </Row>
  );
}

type ConstantProps = {
  field: SuggestedField;
  label: string;
  value: string;
  onChange: (value: string) => void;
};

function ConstantInput({ field, label, value, onChange }: ConstantProps) {
  const choices = choicesOfField(field);
  return (
    <div className="mt-2">
      {choices ? (
        <ValueSelect
          label={label}
          choices={choices}
          value={value || undefined}
          onChoose={(chosen) => onChange(chosen ?? "")}
        />
      ) : (
        <input
          aria-label={label}
          className={CONTROL_STYLE}
          maxLength={200}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </div>
  );
}

type CertaintyProps = { field: SuggestedField; mapping: Mapping; isFixed: boolean };

function Certainty({ field, mapping, isFixed }: CertaintyProps) {
  const t = useTranslations("import-wizard.columns");
  if (isFixed) return <span className="text-ink-2">{t("fixedByYou")}</span>;
  if (isAsProposed(field, mapping))
    return (
      <>
        <Sureness confidence={field.confidence} />
        <span className="block text-ink-3 text-small">
          {t(`reason.${field.reason}`)}
          {field.synonym !== null && `, ${t("synonym", { synonym: field.synonym })}`}
        </span>
      </>
    );
  if (fieldOf(mapping, field.name)) return <span className="text-ink-2">{t("chosen")}</span>;
  return <span className="text-ink-3">{t("reason.nothing-fits")}</span>;
}
