"use client";

import { formatValue } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/ui/inputs";
import type { Suggestion } from "./column-choices";
import type { Wizard } from "./use-wizard";

/** What a row is, with how well each table fits the columns. */
export function DataSetSelect({ wizard, suggestion }: { wizard: Wizard; suggestion: Suggestion }) {
  const t = useTranslations("import-wizard.columns");
  const tSet = useTranslations("imports.format.dataSets");
  const locale = useLocale();
  const { state, change } = wizard;
  return (
    <div className="max-w-measure">
      <SelectField
        label={t("dataSet")}
        value={state.dataSet ?? suggestion.dataSet}
        onChange={({ target }) => {
          const dataSet = suggestion.dataSets.find((each) => each.dataSet === target.value)?.dataSet;
          if (dataSet) change({ ...state, dataSet, agreed: null });
        }}
      >
        {suggestion.dataSets.map(({ dataSet, confidence }) => (
          <option key={dataSet} value={dataSet}>
            {t("fits", { name: tSet(dataSet), share: formatValue(confidence, "share", locale) })}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
