import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import type { FilePlan, Mapping } from "@kwartet/api/imports/mapping/mapping";
import type { GivenReading, Reading } from "@kwartet/api/imports/reading/reading";

export const STEPS = ["data", "file", "read", "columns", "problems", "trial", "run"] as const;
export type Step = (typeof STEPS)[number];

export type SettingName = keyof Reading;
export type SettingValue = string | number | null;

/** An import that was started, and of which plan: another plan needs another trial. */
export type Started = { importId: string; plan: string };

/** Everything that somebody has said so far. Nothing in it is lost by going back, or by a reload. */
export type WizardState = {
  uploadId: string | null;
  fileName: string;
  /** Null lets the columns tell. */
  dataSet: DataSetName | null;
  templateId: string | null;
  /** The mapping that a template came with, kept for the next file of it. */
  templateMapping: Mapping | null;
  /** Settings that somebody chose; the rest is detected. */
  given: GivenReading;
  /** Settings that somebody agreed with, and the value that they agreed with. */
  confirmed: Partial<Record<SettingName, SettingValue>>;
  /** How the file is read, once that is agreed. */
  reading: Reading | null;
  header: string[];
  /** One draft for each data set that was looked at. */
  mappings: Partial<Record<DataSetName, Mapping>>;
  /** The data set of which the columns were agreed. */
  agreed: DataSetName | null;
  trial: Started | null;
  run: Started | null;
};

export const EMPTY_STATE: WizardState = {
  uploadId: null,
  fileName: "",
  dataSet: null,
  templateId: null,
  templateMapping: null,
  given: {},
  confirmed: {},
  reading: null,
  header: [],
  mappings: {},
  agreed: null,
  trial: null,
  run: null,
};

/** What is started anew with another file; what was said of all such files stays. */
export function withUpload(state: WizardState, uploadId: string, fileName: string): WizardState {
  const { dataSet, templateId, templateMapping } = state;
  const given = templateId === null ? {} : state.given;
  const mappings = dataSet && templateMapping ? { [dataSet]: templateMapping } : {};
  return { ...EMPTY_STATE, dataSet, templateId, templateMapping, given, mappings, uploadId, fileName };
}

export type KeptTemplate = { templateId: string; name: string; plan: FilePlan };

/** Takes over what a template says; what kind of file it was made with says nothing of the next. */
export function withTemplate(state: WizardState, { templateId, plan }: KeptTemplate): WizardState {
  const { kind: _, sheet: _sheet, ...given } = plan.reading;
  const { dataSet, mapping } = plan;
  return {
    ...state,
    templateId,
    templateMapping: mapping,
    dataSet,
    given,
    confirmed: {},
    reading: null,
    mappings: { ...state.mappings, [dataSet]: mapping },
    agreed: null,
  };
}

/** What a template said of the file is no longer said; how its columns were mapped stays as a draft. */
export function withoutTemplate(state: WizardState): WizardState {
  const given = state.templateId === null ? state.given : {};
  return { ...state, templateId: null, templateMapping: null, given };
}

/** The whole plan, or null while a part of it is still to be said. */
export function planOf({ dataSet, reading, mappings }: WizardState): FilePlan | null {
  const mapping = dataSet === null ? undefined : mappings[dataSet];
  return dataSet && reading && mapping ? { dataSet, reading, mapping } : null;
}

export const planKey = (state: WizardState): string => JSON.stringify(planOf(state));

/** The step that is shown: the one that was asked for, or the last before it that is possible. */
export function stepFor(asked: Step, state: WizardState): Step {
  if (state.run) return "run";
  const plan = planOf(state);
  const isAgreed = plan !== null && state.agreed === plan.dataSet;
  const isTried = isAgreed && state.trial?.plan === planKey(state);
  const possible: Record<Step, boolean> = {
    data: true,
    file: true,
    read: state.uploadId !== null,
    columns: state.uploadId !== null && state.reading !== null,
    problems: isAgreed,
    trial: isTried,
    run: false,
  };
  const wanted = STEPS.indexOf(asked);
  return STEPS.findLast((step, index) => index <= wanted && possible[step]) ?? "data";
}
