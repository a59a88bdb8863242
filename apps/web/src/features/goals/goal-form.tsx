"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import { Button } from "@/ui/button";
import { SegmentedControl } from "@/ui/choices";
import { DateField, SelectField, TextAreaField, TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { GoalCheckAside } from "./goal-check-aside";
import { type GoalFormInput, type GoalFormOutput, goalFormValues } from "./goal-form-values";

export type Criterion = { id: string; title: string };
type Submit = { label: string; send: (values: GoalFormOutput) => void };

type Props = {
  /** For whom it can be; one agent is not asked for. */
  agents: readonly { id: string; name: string }[];
  criteria: readonly Criterion[];
  defaults: GoalFormInput;
  primary: Submit;
  secondary?: Submit;
  isBusy: boolean;
  refusal: ReactNode;
};

const KPIS = ["resolution", "friendliness", "availability"] as const;

/** The terms of a goal, with beside them whether it is within reach and can be proved. */
export function GoalForm({ agents, criteria, defaults, primary, secondary, isBusy, refusal }: Props) {
  const t = useTranslations("goals");
  const form = useForm<GoalFormInput, unknown, GoalFormOutput>({
    resolver: zodResolver(goalFormValues),
    defaultValues: defaults,
  });
  const { errors } = form.formState;
  const kind = form.watch("kind");
  const isBehaviour = kind === "behaviour";
  return (
    <div className="grid grid-cols-1 items-start gap-x-14 gap-y-10 desk:grid-cols-[minmax(0,26rem)_minmax(0,1fr)]">
      <form noValidate onSubmit={form.handleSubmit(primary.send)}>
        {agents.length > 1 && (
          <SelectField
            label={t("form.agent")}
            error={errors.agentId && t("form.agentMissing")}
            {...form.register("agentId")}
          >
            <option value="" />
            {agents.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <div className="mb-5">
          <SegmentedControl
            legend={t("form.kind")}
            defaultValue={defaults.kind}
            choices={(["kpi", "behaviour"] as const).map((value) => ({
              value,
              label: t(`form.kinds.${value}`),
            }))}
            {...form.register("kind")}
          />
        </div>
        {isBehaviour && (
          <TextField
            label={t("form.behaviour")}
            hint={t("form.behaviourHint")}
            error={errors.behaviour && t("form.behaviourMissing")}
            {...form.register("behaviour")}
          />
        )}
        <SelectField label={t(isBehaviour ? "form.kpiBeside" : "form.kpi")} {...form.register("kpi")}>
          {KPIS.map((kpi) => (
            <option key={kpi} value={kpi}>
              {t(`kpis.${kpi}`)}
            </option>
          ))}
        </SelectField>
        <div className="grid gap-x-6 tablet:grid-cols-2">
          <TextField
            label={t(isBehaviour ? "form.targetBehaviour" : "form.target")}
            inputMode="decimal"
            error={errors.target && t("form.targetWrong")}
            {...form.register("target")}
          />
          {isBehaviour && (
            <TextField
              label={t("form.resultTarget")}
              hint={t("form.optional")}
              inputMode="decimal"
              error={errors.resultTarget && t("form.targetWrong")}
              {...form.register("resultTarget")}
            />
          )}
        </div>
        {isBehaviour && criteria.length > 0 && (
          <SelectField label={t("form.criterion")} {...form.register("criterionId")}>
            <option value="">{t("form.noCriterion")}</option>
            {criteria.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </SelectField>
        )}
        <TextAreaField
          label={t("form.why")}
          hint={t("steps.reasonHint")}
          error={errors.why && t("form.whyMissing")}
          {...form.register("why")}
        />
        <div className="grid gap-x-6 tablet:grid-cols-2">
          <DateField
            label={t("form.startsOn")}
            error={errors.startsOn && t("form.dayWrong")}
            {...form.register("startsOn")}
          />
          <DateField
            label={t("form.reviewOn")}
            error={errors.reviewOn && t(form.watch("reviewOn") ? "form.notOrdered" : "form.dayWrong")}
            {...form.register("reviewOn")}
          />
        </div>
        {refusal && (
          <div className="mb-5">
            <Notice kind="error">{refusal}</Notice>
          </div>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" kind="primary" busy={isBusy}>
            {primary.label}
          </Button>
          {secondary && (
            <Button busy={isBusy} onClick={form.handleSubmit(secondary.send)}>
              {secondary.label}
            </Button>
          )}
        </div>
      </form>
      <div>
        <GoalCheckAside
          values={form.watch()}
          onTarget={(target) => form.setValue(isBehaviour ? "resultTarget" : "target", target)}
          onBehaviour={() => form.setValue("kind", "behaviour")}
        />
      </div>
    </div>
  );
}
