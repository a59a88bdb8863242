"use client";

import { fieldOf } from "@kwartet/api/imports/mapping/fields";
import { DURATION_UNITS, type FilePlan, type Mapping } from "@kwartet/api/imports/mapping/mapping";
import { DATE_FORMS } from "@kwartet/api/imports/reading/reading";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { applyRepair, type ChosenRepair, fieldOfColumn, repairsFor } from "./apply-repair";
import type { ProblemGroup } from "./problem-group-list";
import { type Said, ValuePairs } from "./value-pairs";

type Props = { plan: FilePlan; group: ProblemGroup; isBusy: boolean; onEdit: (mapping: Mapping) => void };
type Kind = ProblemGroup["repairs"][number];

/** The rules that can mend a group of problems, and what has to be said for each. */
export function RepairForm({ plan, group, isBusy, onEdit }: Props) {
  const t = useTranslations("import-wizard.problems");
  const name = useId();
  const mapped = fieldOfColumn(plan.mapping, group.column);
  const field = mapped && fieldOf(plan.dataSet, mapped.field);
  const kinds = repairsFor(plan, group);
  const [kind, setKind] = useState<Kind | null>(null);
  const [text, setText] = useState("");
  const [said, setSaid] = useState<Said>({});
  const chosen = kind ?? kinds[0];
  if (chosen === undefined) return null;
  const repair = repairOf(chosen, { text, said });
  const isOnlySkip = kinds.length === 1;
  const column = group.column ?? t("wholeRow");
  return (
    <form
      noValidate
      className="min-w-0"
      onSubmit={(event) => {
        event.preventDefault();
        if (repair) onEdit(applyRepair(plan.mapping, group, repair));
      }}
    >
      {!isOnlySkip && (
        <RadioGroup
          legend={t("repairLegend")}
          name={name}
          value={chosen}
          onChange={({ target }) => {
            setKind(kinds.find((each) => each === target.value) ?? null);
            setText("");
          }}
          choices={kinds.map((each) => ({ value: each, label: t(`repair.${each}`) }))}
        />
      )}
      {chosen === "value-map" && field && (
        <ValuePairs field={field} group={group} said={said} onSay={setSaid} />
      )}
      <RepairInput kind={chosen} text={text} onText={setText} />
      <Button
        type="submit"
        size="small"
        busy={isBusy}
        disabled={repair === null}
        aria-label={isOnlySkip ? `${t("repair.skip-rows")}: ${column}` : t("applyOf", { column })}
      >
        {isOnlySkip ? t("repair.skip-rows") : t("apply")}
      </Button>
    </form>
  );
}

function repairOf(kind: Kind, { text, said }: { text: string; said: Said }): ChosenRepair | null {
  const clean = text.trim();
  switch (kind) {
    case "skip-rows":
      return { kind };
    case "value-map": {
      const pairs = Object.entries(said).flatMap(([from, to]) => (to === undefined ? [] : [{ from, to }]));
      return pairs.length > 0 ? { kind, pairs } : null;
    }
    case "strip":
      return clean ? { kind, text: clean.slice(0, 20) } : null;
    case "when-empty":
      return clean ? { kind, value: clean.slice(0, 200) } : null;
    case "time-of-day":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(clean) ? { kind, time: clean } : null;
    case "other-dates": {
      const form = DATE_FORMS.find((each) => each === clean);
      return form ? { kind, form } : null;
    }
    case "unit": {
      const unit = DURATION_UNITS.find((each) => each === clean);
      return unit ? { kind, unit } : null;
    }
  }
}

function RepairInput({ kind, text, onText }: { kind: Kind; text: string; onText: (text: string) => void }) {
  const t = useTranslations("import-wizard");
  const common = {
    value: text,
    onChange: ({ target }: { target: { value: string } }) => onText(target.value),
  };
  switch (kind) {
    case "strip":
      return <TextField label={t("problems.stripText")} autoComplete="off" maxLength={20} {...common} />;
    case "when-empty":
      return <TextField label={t("problems.whenEmpty")} autoComplete="off" maxLength={200} {...common} />;
    case "time-of-day":
      return <TextField label={t("problems.timeOfDay")} autoComplete="off" maxLength={5} {...common} />;
    case "other-dates":
      return (
        <SelectField label={t("problems.otherDates")} {...common}>
          <option value="">{t("problems.choose")}</option>
          {DATE_FORMS.map((form) => (
            <option key={form} value={form}>
              {t(`words.${form}`)}
            </option>
          ))}
        </SelectField>
      );
    case "unit":
      return (
        <SelectField label={t("columns.unit")} {...common}>
          <option value="">{t("problems.choose")}</option>
          {DURATION_UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {t(`columns.units.${unit}`)}
            </option>
          ))}
        </SelectField>
      );
    default:
      return null;
  }
}
