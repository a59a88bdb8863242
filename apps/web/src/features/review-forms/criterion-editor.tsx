import { CRITERION_GROUPS } from "@kwartet/api/review-forms/input";
import { CRITERION_LEVELS } from "@kwartet/metrics/review-score";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { type EditedCriterion, faultsOf, withCritical, withLevels } from "./editor-criterion";

type Props = {
  criterion: EditedCriterion;
  number: number;
  kpiNames: Readonly<Record<string, string>>;
  /** Only after somebody tried to save: nobody is corrected while typing. */
  showFaults: boolean;
  onChange: (criterion: EditedCriterion) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** One criterion with its levels in words, from the lowest to the highest. */
export function CriterionEditor(props: Props) {
  const { criterion, number, kpiNames, showFaults, onChange, onMove, onRemove } = props;
  const t = useTranslations("review-forms.editor");
  const faults = showFaults ? faultsOf(criterion) : [];
  return (
    <fieldset className="border-line-strong border-t pt-5 pb-2">
      <legend className="sr-only">{t("criterion", { number })}</legend>
      <div className="grid gap-x-5 tablet:grid-cols-[minmax(0,1fr)_12rem_6rem]">
        <TextField
          label={t("title", { number })}
          maxLength={120}
          value={criterion.title}
          error={faults.includes("title") && t("titleWrong")}
          onChange={({ currentTarget: { value } }) => onChange({ ...criterion, title: value })}
        />
        <SelectField
          label={t("kpi")}
          value={criterion.kpi}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...criterion, kpi: CRITERION_GROUPS.find((kpi) => kpi === value) ?? criterion.kpi })
          }
        >
          {CRITERION_GROUPS.map((kpi) => (
            <option key={kpi} value={kpi}>
              {kpiNames[kpi]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t("weight")}
          inputMode="decimal"
          value={criterion.weight}
          disabled={criterion.isCritical}
          error={faults.includes("weight") && t("weightWrong")}
          onChange={({ currentTarget: { value } }) => onChange({ ...criterion, weight: value })}
        />
      </div>
      <div className="grid gap-x-5 tablet:grid-cols-2">
        <Checkbox
          label={t("critical")}
          hint={t("criticalHint")}
          checked={criterion.isCritical}
          onChange={({ currentTarget: { checked } }) => onChange(withCritical(criterion, checked))}
        />
        <Checkbox
          label={t("notApplicable")}
          hint={t("notApplicableHint")}
          checked={criterion.allowsNotApplicable}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ ...criterion, allowsNotApplicable: checked })
          }
        />
      </div>
      <Anchors {...props} isWrong={faults.includes("anchors")} />
      <p className="mb-4 flex flex-wrap gap-x-4">
        <Button kind="tertiary" size="small" aria-label={t("upOf", { number })} onClick={() => onMove(-1)}>
          {t("up")}
        </Button>
        <Button kind="tertiary" size="small" aria-label={t("downOf", { number })} onClick={() => onMove(1)}>
          {t("down")}
        </Button>
        <Button kind="tertiary" size="small" aria-label={t("removeOf", { number })} onClick={onRemove}>
          {t("remove")}
        </Button>
      </p>
    </fieldset>
  );
}

function Anchors({ criterion, number, onChange, isWrong }: Props & { isWrong: boolean }) {
  const t = useTranslations("review-forms.editor");
  const { anchors, isCritical } = criterion;
  return (
    <div className="mt-3">
      {anchors.map((anchor, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place; none is moved or removed but the last.
          key={index}
          label={
            isCritical ? t(index === 0 ? "notInOrder" : "inOrder") : t("level", { number, level: index + 1 })
          }
          maxLength={200}
          value={anchor}
          error={isWrong && anchor.trim() === "" && t("anchorWrong")}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...criterion, anchors: anchors.map((one, place) => (place === index ? value : one)) })
          }
        />
      ))}
      {!isCritical && (
        <p className="mb-3 flex flex-wrap gap-x-4">
          {anchors.length < CRITERION_LEVELS.most && (
            <Button
              kind="tertiary"
              size="small"
              aria-label={t("addLevelOf", { number })}
              onClick={() => onChange(withLevels(criterion, anchors.length + 1))}
            >
              {t("addLevel")}
            </Button>
          )}
          {anchors.length > CRITERION_LEVELS.least && (
            <Button
              kind="tertiary"
              size="small"
              aria-label={t("dropLevelOf", { number })}
              onClick={() => onChange(withLevels(criterion, anchors.length - 1))}
            >
              {t("dropLevel")}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}
