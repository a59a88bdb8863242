"use client";

import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";
import { RadioGroup } from "@/ui/choices";
import { TextLink } from "@/ui/text-link";
import { StepButtons, StepFrame } from "./step-frame";
import type { Wizard } from "./use-wizard";
import { type KeptTemplate, withoutTemplate, withTemplate } from "./wizard-state";

export type DataSetChoice = { name: DataSetName; row: string };

type Props = { wizard: Wizard; dataSets: DataSetChoice[]; templates: KeptTemplate[] };

const UNSURE = "unsure";
const NO_TEMPLATE = "none";

/** Step 1: what a row is, or how the last such file was read. */
export function StepData({ wizard, dataSets, templates }: Props) {
  const t = useTranslations("import-wizard");
  const tSet = useTranslations("imports.format.dataSets");
  const tTemplates = useTranslations("imports.templates");
  const { state, change } = wizard;
  const chooseDataSet = (value: string) => {
    const dataSet = dataSets.find(({ name }) => name === value)?.name ?? null;
    if (dataSet !== state.dataSet) change({ ...withoutTemplate(state), dataSet });
  };
  const chooseTemplate = (value: string) => {
    const template = templates.find(({ templateId }) => templateId === value);
    change(template ? withTemplate(state, template) : withoutTemplate(state));
  };
  return (
    <StepFrame wizard={wizard} title={t("data.title")} lead={t("data.lead")}>
      <div className="max-w-measure">
        <RadioGroup
          legend={t("data.legend")}
          name="data-set"
          value={state.dataSet ?? UNSURE}
          onChange={({ target }) => chooseDataSet(target.value)}
          choices={[
            { value: UNSURE, label: t("data.unsure"), hint: t("data.unsureHint") },
            ...dataSets.map(({ name, row }) => ({ value: name, label: tSet(name), hint: row })),
          ]}
        />
        {templates.length > 0 && (
          <>
            <RadioGroup
              legend={t("data.templates")}
              name="template"
              value={state.templateId ?? NO_TEMPLATE}
              onChange={({ target }) => chooseTemplate(target.value)}
              choices={[
                { value: NO_TEMPLATE, label: t("data.noTemplate") },
                ...templates.map(({ templateId, name, plan }) => ({
                  value: templateId,
                  label: name,
                  hint: t("data.templateHint", { dataSet: tSet(plan.dataSet) }),
                })),
              ]}
            />
            <TextLink href={"/imports/templates" as Route}>{tTemplates("linkLong")}</TextLink>
          </>
        )}
      </div>
      <StepButtons
        wizard={wizard}
        next={
          <Button kind="primary" onClick={() => change(state, "file")}>
            {t("next")}
          </Button>
        }
      />
    </StepFrame>
  );
}
