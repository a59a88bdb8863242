"use client";

import type { Field } from "@kwartet/api/imports/mapping/fields";
import { useTranslations } from "next-intl";
import { TextField } from "@/ui/inputs";
import type { ProblemGroup } from "./problem-group-list";
import { choicesOfField, ValueSelect } from "./value-select";

/** By value of the file what it is here; null is "no value". */
export type Said = Readonly<Record<string, string | null | undefined>>;

type Props = { field: Field; group: ProblemGroup; said: Said; onSay: (said: Said) => void };

/** What each value of a group is here: of a closed list where there is one, else as written. */
export function ValuePairs({ field, group, said, onSay }: Props) {
  const t = useTranslations("import-wizard");
  const choices = choicesOfField(field);
  const values = group.values.filter(({ found }) => found !== "");
  if (!choices)
    return values.map(({ found }) => (
      <TextField
        key={found}
        label={t("problems.asText", { value: found })}
        autoComplete="off"
        maxLength={200}
        value={said[found] ?? ""}
        onChange={({ target }) => onSay({ ...said, [found]: target.value || null })}
      />
    ));
  return (
    <ul className="mb-4 grid gap-2 text-ui">
      {values.map(({ found }) => (
        <li key={found} className="grid grid-cols-2 items-center gap-2">
          <span className="wrap-anywhere">{found}</span>
          <ValueSelect
            label={t("columns.valueOf", { value: found })}
            choices={choices}
            value={said[found]}
            onChoose={(to) => onSay({ ...said, [found]: to })}
          />
        </li>
      ))}
    </ul>
  );
}
