"use client";

import { keyUseOf } from "@kwartet/api/imports/mapping/check-plan";
import type { DataSetName } from "@kwartet/api/imports/mapping/fields";
import type { Mapping } from "@kwartet/api/imports/mapping/mapping";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { TableSkeleton } from "@/ui/skeleton";
import { columnsFor, missingFields, type Suggestion, unsureFields } from "./column-choices";
import { DataSetSelect } from "./data-set-select";
import { fitToHeader } from "./edit-mapping";
import { FieldTable } from "./field-table";
import { useFieldWords } from "./field-words";
import { IdentitySection, SYSTEM } from "./identity-section";
import { IgnoredColumns } from "./ignored-columns";
import { SaveTemplate } from "./save-template";
import { RefusedNotice, StepFailure } from "./step-failure";
import { StepButtons, StepFrame } from "./step-frame";
import { useSuggestion } from "./use-answers";
import type { Wizard } from "./use-wizard";

export type MeansOf = Readonly<Record<DataSetName, Readonly<Record<string, string>>>>;
type Props = { wizard: Wizard; meansOf: MeansOf };

/** Step 4: what each column becomes. A proposal, until somebody agrees with it. */
export function StepColumns({ wizard, meansOf }: Props) {
  const t = useTranslations("import-wizard");
  const answer = useSuggestion(wizard.state);
  const found = answer.data && !("refused" in answer.data) ? answer.data : null;
  return (
    <StepFrame wizard={wizard} title={t("columns.title")} lead={t("columns.lead")}>
      {answer.isPending && <TableSkeleton rows={8} />}
      {answer.error && <StepFailure wizard={wizard} error={answer.error} retry={() => answer.refetch()} />}
      {answer.data && "refused" in answer.data && <RefusedNotice refused={answer.data.refused} />}
      {found ? (
        <Columns
          key={found.dataSet}
          wizard={wizard}
          suggestion={found}
          means={meansOf[found.dataSet]}
          isBusy={answer.isPlaceholderData}
        />
      ) : (
        <StepButtons wizard={wizard} back="read" />
      )}
    </StepFrame>
  );
}

type ColumnsProps = {
  wizard: Wizard;
  suggestion: Suggestion;
  means: Readonly<Record<string, string>>;
  isBusy: boolean;
};

function Columns({ wizard, suggestion, means, isBusy }: ColumnsProps) {
  const t = useTranslations("import-wizard.columns");
  const say = useFieldWords();
  const { state, change } = wizard;
  const { dataSet, fields, columns } = suggestion;
  const [isSeen, setSeen] = useState(state.agreed === dataSet);
  const [isAsked, setAsked] = useState(false);
  const { mapping, missing } = fitToHeader(state.mappings[dataSet] ?? suggestion.mapping, state.header);
  const draft = { ...state, dataSet, mappings: { ...state.mappings, [dataSet]: mapping } };
  const edit = (next: Mapping) =>
    change({ ...draft, mappings: { ...draft.mappings, [dataSet]: next }, agreed: null });
  const unsure = state.templateId === null ? unsureFields(fields, mapping) : [];
  const faults = faultsOf({ mapping, suggestion, isSeen: isSeen || unsure.length === 0 });
  const open = missingFields(fields, mapping).map(say).join(", ");
  const agree = () => {
    setAsked(true);
    if (faults.length === 0) change({ ...draft, agreed: dataSet }, "problems");
  };
  return (
    <>
      <DataSetSelect wizard={wizard} suggestion={suggestion} />
      {missing.length > 0 && (
        <div className="mb-6">
          <Notice>{t("missingTemplate", { columns: missing.join(", ") })}</Notice>
        </div>
      )}
      <Section title={t("fields")}>
        <FieldTable suggestion={suggestion} means={means} mapping={mapping} onEdit={edit} />
      </Section>
      <IdentitySection
        dataSet={dataSet}
        columns={columnsFor("external_id", columns, mapping)}
        mapping={mapping}
        onEdit={edit}
      />
      <IgnoredColumns dataSet={dataSet} columns={columns} mapping={mapping} onEdit={edit} />
      {state.reading && faults.length === 0 && (
        <SaveTemplate plan={{ dataSet, reading: state.reading, mapping }} header={state.header} />
      )}
      <UnsureColumns fields={unsure.map(say)} isSeen={isSeen} onSee={setSeen} />
      <StepButtons
        wizard={wizard}
        back="read"
        problem={
          isAsked &&
          faults.length > 0 &&
          faults.map((fault) => t(`missing.${fault}`, { fields: open })).join(" ")
        }
        next={
          <Button kind="primary" busy={isBusy} onClick={agree}>
            {t("submit")}
          </Button>
        }
      />
    </>
  );
}

type UnsureProps = { fields: string[]; isSeen: boolean; onSee: (isSeen: boolean) => void };

/** What is not sure is not taken without a yes of its own. */
function UnsureColumns({ fields, isSeen, onSee }: UnsureProps) {
  const t = useTranslations("import-wizard.columns");
  if (fields.length === 0) return null;
  return (
    <div className="mt-8 max-w-measure">
      <Checkbox
        label={t("agree", { fields: fields.join(", ") })}
        checked={isSeen}
        onChange={({ target }) => onSee(target.checked)}
      />
    </div>
  );
}

type Fault = "fields" | "identity" | "system" | "agree";
type Judged = { mapping: Mapping; suggestion: Suggestion; isSeen: boolean };

/** What is still to be said before the columns can be right. */
function faultsOf({ mapping, suggestion, isSeen }: Judged): Fault[] {
  const faults: Fault[] = [];
  if (missingFields(suggestion.fields, mapping).length > 0) faults.push("fields");
  if (keyUseOf(suggestion.dataSet) === "needed" && mapping.identity === null) faults.push("identity");
  if (mapping.system !== null && !SYSTEM.test(mapping.system)) faults.push("system");
  if (!isSeen) faults.push("agree");
  return faults;
}
