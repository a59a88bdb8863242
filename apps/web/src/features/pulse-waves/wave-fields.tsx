import { useTranslations } from "next-intl";
import { Checkbox } from "@/ui/choices";
import { DateField, SelectField, TextField } from "@/ui/inputs";
import type { EditedWave, WaveFault } from "./edited-wave";

export type SurveyChoice = { id: string; name: string };

type Props = {
  wave: EditedWave;
  surveys: readonly SurveyChoice[];
  faults: readonly WaveFault[];
  onChange: (wave: EditedWave) => void;
};

/** What a wave asks, when, and from how many answers a group is shown. */
export function WaveFields({ wave, surveys, faults, onChange }: Props) {
  const t = useTranslations("pulse.settings.form");
  const set = (field: "surveyId" | "name" | "periodStartsOn" | "opensOn" | "closesOn") => ({
    value: wave[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      onChange({ ...wave, [field]: value }),
  });
  return (
    <>
      <SelectField label={t("survey")} {...set("surveyId")}>
        {surveys.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("name")}
        hint={t("nameHint")}
        maxLength={80}
        error={faults.includes("name") && t("nameWrong")}
        {...set("name")}
      />
      <DateField label={t("period")} {...set("periodStartsOn")} />
      <div className="grid gap-x-5 tablet:grid-cols-2">
        <DateField label={t("opensOn")} {...set("opensOn")} />
        <DateField
          label={t("closesOn")}
          error={faults.includes("days") && t("daysWrong")}
          {...set("closesOn")}
        />
      </div>
      <fieldset className="mb-5">
        <legend className="mb-0.5 font-medium text-ui">{t("reminders")}</legend>
        <Checkbox
          label={t("halfway")}
          checked={wave.isHalfway}
          onChange={({ currentTarget: { checked } }) => onChange({ ...wave, isHalfway: checked })}
        />
        <Checkbox
          label={t("dayBefore")}
          checked={wave.isDayBefore}
          onChange={({ currentTarget: { checked } }) => onChange({ ...wave, isDayBefore: checked })}
        />
        <p className="text-ink-3 text-small">{t("reminderNote")}</p>
      </fieldset>
      <MinimumFields
        value={wave}
        faults={faults}
        onChange={(minimums) => onChange({ ...wave, ...minimums })}
      />
    </>
  );
}

type Minimums = Pick<EditedWave, "respondents" | "comments">;

type MinimumProps = {
  value: Minimums;
  faults: readonly WaveFault[];
  onChange: (minimums: Minimums) => void;
};

export function MinimumFields({ value: { respondents, comments }, faults, onChange }: MinimumProps) {
  const t = useTranslations("pulse.settings.form");
  return (
    <div className="grid gap-x-5 tablet:grid-cols-2">
      <TextField
        label={t("respondents")}
        hint={t("respondentsHint")}
        inputMode="numeric"
        value={respondents}
        error={faults.includes("respondents") && t("respondentsWrong")}
        onChange={({ currentTarget: { value } }) => onChange({ respondents: value, comments })}
      />
      <TextField
        label={t("comments")}
        hint={t("commentsHint")}
        inputMode="numeric"
        value={comments}
        error={faults.includes("comments") && t("commentsWrong")}
        onChange={({ currentTarget: { value } }) => onChange({ respondents, comments: value })}
      />
    </div>
  );
}
