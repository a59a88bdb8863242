"use client";

import { useEffect, useRef } from "react";
import { PageSkeleton } from "@/ui/skeleton";
import type { Known } from "./new-names";
import { type MeansOf, StepColumns } from "./step-columns";
import { type DataSetChoice, StepData } from "./step-data";
import { StepFile } from "./step-file";
import { HEADING_ID } from "./step-frame";
import { StepProblems } from "./step-problems";
import { StepReading } from "./step-reading";
import { StepRun } from "./step-run";
import { StepTrial } from "./step-trial";
import { useWizard, type Wizard } from "./use-wizard";
import { type KeptTemplate, planOf, type Step } from "./wizard-state";

type Props = {
  /** Whose wizard it is: another user of the same tab finds nothing of it. */
  owner: string;
  dataSets: DataSetChoice[];
  meansOf: MeansOf;
  templates: KeptTemplate[];
  people: Known[];
  teams: Known[];
  timeZones: string[];
};

/** A file of any layout, from its first look to the import and back; one step at a time. */
export function ImportWizard(props: Props) {
  const wizard = useWizard(props.owner);
  useStepFocus(wizard?.step);
  if (!wizard) return <PageSkeleton />;
  return <CurrentStep key={wizard.step} {...props} wizard={withKnownTemplate(wizard, props.templates)} />;
}

/** A template that was removed in the meantime is not named any more; what it said of the file stays said. */
function withKnownTemplate(wizard: Wizard, templates: readonly KeptTemplate[]): Wizard {
  const { templateId } = wizard.state;
  if (templateId === null || templates.some((each) => each.templateId === templateId)) return wizard;
  return { ...wizard, state: { ...wizard.state, templateId: null, templateMapping: null } };
}

/** What is new after a step is above the button that was pressed. */
function useStepFocus(step: Step | undefined): void {
  const shown = useRef<Step | undefined>(undefined);
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== step) {
      document.getElementById(HEADING_ID)?.focus();
      window.scrollTo(0, 0);
    }
    shown.current = step;
  }, [step]);
}

function CurrentStep({ wizard, ...props }: Props & { wizard: Wizard }) {
  const { step, state } = wizard;
  const plan = planOf(state);
  if (step === "run" && state.run) return <StepRun wizard={wizard} importId={state.run.importId} />;
  if (step === "trial" && plan && state.trial)
    return <StepTrial wizard={wizard} plan={plan} trialId={state.trial.importId} />;
  if (step === "problems" && plan)
    return <StepProblems wizard={wizard} plan={plan} people={props.people} teams={props.teams} />;
  if (step === "columns") return <StepColumns wizard={wizard} meansOf={props.meansOf} />;
  if (step === "read")
    return <StepReading wizard={wizard} timeZones={props.timeZones} templates={props.templates} />;
  if (step === "file") return <StepFile wizard={wizard} />;
  return <StepData wizard={wizard} dataSets={props.dataSets} templates={props.templates} />;
}
