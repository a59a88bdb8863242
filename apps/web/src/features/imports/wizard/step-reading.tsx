"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { TableSkeleton } from "@/ui/skeleton";
import { type Inspection, openSettings, ReadingTable } from "./reading-table";
import { SampleTable } from "./sample-table";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepButtons, StepFrame } from "./step-frame";
import { useInspection } from "./use-answers";
import type { Wizard } from "./use-wizard";
import {
  type KeptTemplate,
  type SettingName,
  type SettingValue,
  type WizardState,
  withTemplate,
} from "./wizard-state";

type Props = { wizard: Wizard; timeZones: readonly string[]; templates: KeptTemplate[] };

/** Step 3: how the file is read, shown with what it makes of a few rows. */
export function StepReading({ wizard, timeZones, templates }: Props) {
  const t = useTranslations("import-wizard");
  const { state, change } = wizard;
  const answer = useInspection(state);
  const [isAsked, setAsked] = useState(false);
  const found = answer.data && !("refused" in answer.data) ? answer.data : null;
  const name = state.fileName || found?.fileName;
  const missing = found ? openSettings(found, state) : [];

  const next = () => {
    setAsked(true);
    if (!found || missing.length > 0 || found.rows.length === 0) return;
    const header = found.columns.map((column) => column.name);
    const { fileName, reading } = found;
    const isSame = JSON.stringify(reading) === JSON.stringify(state.reading);
    change({ ...state, fileName, reading, header, agreed: isSame ? state.agreed : null }, "columns");
  };
  return (
    <StepFrame
      wizard={wizard}
      title={name ? t("read.title", { file: name }) : t("read.titleUnnamed")}
      lead={t("read.lead")}
    >
      {answer.isPending && <TableSkeleton rows={8} />}
      {answer.error && <StepFailure wizard={wizard} error={answer.error} retry={() => answer.refetch()} />}
      {answer.data && "refused" in answer.data && <Refused wizard={wizard} refused={answer.data.refused} />}
      {found && (
        <>
          <FittingTemplate wizard={wizard} inspection={found} templates={templates} />
          <ReadingTable
            inspection={found}
            state={state}
            timeZones={timeZones}
            onChoose={(setting, value) => change(chooseSetting(state, found, { setting, value }))}
            onConfirm={(setting, isRight) => change(confirmSetting(state, found, { setting, isRight }))}
          />
          <SampleTable inspection={found} />
        </>
      )}
      <StepButtons
        wizard={wizard}
        back="file"
        problem={
          isAsked &&
          missing.length > 0 &&
          t("read.missing", { names: missing.map((setting) => t(`settings.${setting}`)).join(", ") })
        }
        next={
          <Button kind="primary" busy={answer.isFetching} disabled={!found} onClick={next}>
            {t("next")}
          </Button>
        }
      />
    </StepFrame>
  );
}

type RefusedProps = { wizard: Wizard; refused: Parameters<typeof RefusedNotice>[0]["refused"] };

/** What somebody chose may be what keeps the file from being read: it can be let go of. */
function Refused({ wizard: { state, change }, refused }: RefusedProps) {
  const t = useTranslations("import-wizard");
  return (
    <>
      <RefusedNotice refused={refused} />
      {Object.keys(state.given).length > 0 && (
        <Button className="mt-4" onClick={() => change({ ...state, given: {} })}>
          {t("again")}
        </Button>
      )}
    </>
  );
}

type Chosen = { setting: SettingName; value: SettingValue };

/** One mark cannot part both thousands and decimals: the other gives way. */
function chooseSetting(state: WizardState, { reading }: Inspection, { setting, value }: Chosen): WizardState {
  const given = { ...state.given, [setting]: value };
  if (setting === "decimalMark" && value === reading.thousandsMark) given.thousandsMark = "none";
  if (setting === "thousandsMark" && value === reading.decimalMark)
    given.decimalMark = value === "," ? "." : ",";
  return { ...state, given };
}

type Confirmed = { setting: SettingName; isRight: boolean };

/** A yes is to the value as it stands; another guess is asked about anew. */
function confirmSetting(
  state: WizardState,
  { settings }: Inspection,
  { setting, isRight }: Confirmed,
): WizardState {
  const { [setting]: _, ...confirmed } = state.confirmed;
  return {
    ...state,
    confirmed: isRight ? { ...confirmed, [setting]: settings[setting].value } : confirmed,
  };
}

type FittingProps = { wizard: Wizard; inspection: Inspection; templates: KeptTemplate[] };

/** A template that was made with a file of these very columns is offered, never taken by itself. */
function FittingTemplate({ wizard, inspection, templates }: FittingProps) {
  const t = useTranslations("import-wizard.read");
  const { state, change } = wizard;
  const fitting = templates.find(({ templateId }) =>
    inspection.templates.some((each) => each.templateId === templateId),
  );
  if (!fitting || state.templateId === fitting.templateId) return null;
  return (
    <div className="mb-6">
      <Notice
        action={
          <Button size="small" onClick={() => change(withTemplate(state, fitting))}>
            {t("useTemplate")}
          </Button>
        }
      >
        {t("templateFits", { name: fitting.name })}
      </Notice>
    </div>
  );
}
