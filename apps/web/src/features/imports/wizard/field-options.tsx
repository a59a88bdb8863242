"use client";

import { DURATION_UNITS, type FieldMapping, type Mapping } from "@kwartet/api/imports/mapping/mapping";
import { DATE_FORMS } from "@kwartet/api/imports/reading/reading";
import { useTranslations } from "next-intl";
import { Select } from "@/ui/inputs";
import { isAsProposed, type SuggestedField } from "./column-choices";
import { Disclosure } from "./disclosure";
import { changeField, setValue } from "./edit-mapping";
import { useFieldWords } from "./field-words";
import { choicesOfField, ValueSelect } from "./value-select";

type Props = {
  field: SuggestedField;
  mapped: FieldMapping;
  mapping: Mapping;
  columns: readonly string[];
  onEdit: (mapping: Mapping) => void;
};

/** What more has to be said of a column, by what it holds: a unit, a form of dates, what its values are. */
export function FieldOptions(props: Props) {
  const { field } = props;
  const t = useTranslations("import-wizard.columns");
  switch (field.kind) {
    case "duration":
      return <UnitOption {...props} />;
    case "instant":
    case "date":
      return <DateOptions {...props} />;
    case "choice":
    case "boolean":
      return <ValueOptions {...props} />;
    case "score":
      return field.scaleDiffers && isAsProposed(field, props.mapping) ? (
        <p className="mt-2 text-small">{t("scaleDiffers", { low: field.scale[0], high: field.scale[1] })}</p>
      ) : null;
    default:
      return null;
  }
}

function UnitOption({ field, mapped, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const say = useFieldWords();
  return (
    <div className="mt-2">
      <Select
        aria-label={t("unitOf", { field: say(field.name) })}
        value={mapped.unit ?? "seconds"}
        onChange={({ target }) =>
          onEdit(
            changeField(mapping, field.name, { unit: DURATION_UNITS.find((unit) => unit === target.value) }),
          )
        }
      >
        {DURATION_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t(`units.${unit}`)}
          </option>
        ))}
      </Select>
    </div>
  );
}

function DateOptions({ field, mapped, mapping, columns, onEdit }: Props) {
  const t = useTranslations("import-wizard");
  const say = useFieldWords();
  return (
    <Disclosure
      className="mt-1.5 text-small"
      summaryClassName="text-ink-2"
      summary={t("columns.dates")}
      startsOpen={mapped.dates !== undefined || mapped.timeColumn !== undefined}
    >
      <div className="mt-1.5 grid gap-2">
        <Select
          aria-label={t("columns.datesOf", { field: say(field.name) })}
          value={mapped.dates ?? ""}
          onChange={({ target }) =>
            onEdit(
              changeField(mapping, field.name, { dates: DATE_FORMS.find((form) => form === target.value) }),
            )
          }
        >
          <option value="">{t("columns.asFile")}</option>
          {DATE_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`words.${form}`)}
            </option>
          ))}
        </Select>
        {field.kind === "instant" && (
          <Select
            aria-label={t("columns.timeColumnOf", { field: say(field.name) })}
            value={mapped.timeColumn ?? ""}
            onChange={({ target }) =>
              onEdit(changeField(mapping, field.name, { timeColumn: target.value || undefined }))
            }
          >
            <option value="">
              {t("columns.timeColumn")}: {t("columns.sameColumn")}
            </option>
            {columns
              .filter((column) => column !== mapped.column)
              .map((column) => (
                <option key={column} value={column}>
                  {column}
                </option>
              ))}
          </Select>
        )}
      </div>
    </Disclosure>
  );
}

function ValueOptions({ field, mapped, mapping, onEdit }: Props) {
  const t = useTranslations("import-wizard.columns");
  const pairs = mapped.values ?? [];
  const unknown = isAsProposed(field, mapping) ? field.unknownValues : [];
  const open = unknown.filter((from) => !pairs.some((pair) => pair.from === from));
  const all = [...pairs.map(({ from }) => from), ...open].sort();
  const choices = choicesOfField(field);
  if (all.length === 0 || !choices) return null;
  return (
    <Disclosure
      className="mt-1.5 text-small"
      summaryClassName="text-ink-2"
      startsOpen={open.length > 0}
      summary={
        <>
          {t("values", { count: pairs.length })}
          {open.length > 0 && `, ${t("unknownValues", { count: open.length })}`}
        </>
      }
    >
      <ul className="mt-1.5 grid gap-2">
        {all.map((from) => (
          <li key={from} className="grid grid-cols-2 items-center gap-2">
            <span className="wrap-anywhere">{from}</span>
            <ValueSelect
              label={t("valueOf", { value: from })}
              choices={choices}
              value={pairs.find((pair) => pair.from === from)?.to}
              onChoose={(to) => onEdit(setValue(mapping, field.name, { from, to }))}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
