"use client";

import type { Field } from "@kwartet/api/imports/mapping/fields";
import { useTranslations } from "next-intl";
import { Select } from "@/ui/inputs";
import { useChoiceWords } from "./field-words";

/** Our own values of a field that has a closed list of them; null for any other field. */
export function choicesOfField(field: Field): readonly string[] | null {
  if (field.kind === "choice") return field.choices;
  return field.kind === "boolean" ? ["yes", "no"] : null;
}

const NOT_SAID = "";
const NO_VALUE = "-";

type Props = {
  label: string;
  choices: readonly string[];
  /** Null is "no value", undefined is "not said yet". */
  value: string | null | undefined;
  onChoose: (value: string | null | undefined) => void;
};

/** What one value of the file is here. */
export function ValueSelect({ label, choices, value, onChoose }: Props) {
  const t = useTranslations("import-wizard.columns");
  const say = useChoiceWords();
  return (
    <Select
      aria-label={label}
      value={value === undefined ? NOT_SAID : (value ?? NO_VALUE)}
      onChange={({ target }) =>
        onChoose(target.value === NOT_SAID ? undefined : target.value === NO_VALUE ? null : target.value)
      }
    >
      <option value={NOT_SAID}>{t("notSaid")}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {say(choice)}
        </option>
      ))}
      <option value={NO_VALUE}>{t("noValue")}</option>
    </Select>
  );
}
