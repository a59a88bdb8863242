"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { CriterionEditor } from "./criterion-editor";
import { type EditedCriterion, faultsOf, moved, weightOf } from "./editor-criterion";
import { refusalKey } from "./refusal";

type Form = RouterOutputs["reviewForms"]["get"];
type Props = { form: Form; kpiNames: Readonly<Record<string, string>> };

/** A draft of a form: it is saved as often as one likes, and never changes once it is published. */
export function FormEditor({ form, kpiNames }: Props) {
  const t = useTranslations("review-forms");
  const trpc = useTRPC();
  const [criteria, setCriteria] = useState<EditedCriterion[]>(() => form.criteria.map(editedOf));
  const [added, setAdded] = useState(0);
  const [isAsked, setAsked] = useState(false);
  const draft = { formId: form.id, version: form.version };
  const publish = useChange(trpc.reviewForms.publish.mutationOptions(), { said: t("editor.published") });
  const save = useChange(trpc.reviewForms.save.mutationOptions(), { said: t("editor.saved") });
  const discard = useChange(trpc.reviewForms.discard.mutationOptions(), { said: t("editor.discarded") });
  const change = (index: number, next: EditedCriterion) =>
    setCriteria(criteria.map((one, place) => (place === index ? next : one)));
  const isFaulty = criteria.some((one) => faultsOf(one).length > 0);
  const isBusy = save.isPending || publish.isPending || discard.isPending;
  const request = () => ({ ...draft, revision: form.revision, criteria: criteria.map(sentOf) });
  const failure = save.error ?? publish.error ?? discard.error;

  const onSave = () => {
    setAsked(true);
    if (!isFaulty) save.mutate(request());
  };
  const onPublish = async () => {
    setAsked(true);
    if (isFaulty) return;
    // What stands on the screen is what is published.
    const kept = await save.mutateAsync(request()).catch(() => null);
    if (kept) publish.mutate({ ...draft, revision: kept.revision });
  };
  const onAdd = () => {
    setCriteria([...criteria, emptyCriterion(`new ${added}`)]);
    setAdded(added + 1);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {criteria.map((criterion, index) => (
        <CriterionEditor
          key={criterion.key}
          criterion={criterion}
          number={index + 1}
          kpiNames={kpiNames}
          showFaults={isAsked}
          onChange={(next) => change(index, next)}
          onMove={(by) => setCriteria(moved(criteria, index, index + by))}
          onRemove={() => setCriteria(criteria.filter((_, place) => place !== index))}
        />
      ))}
      <p className="border-line-strong border-t pt-4">
        <Button onClick={onAdd}>{t("editor.add")}</Button>
      </p>
      {(failure || (isAsked && isFaulty)) && (
        <div className="mt-5 max-w-measure">
          <Notice kind="error">{failure ? t(refusalKey(failure)) : t("editor.faults")}</Notice>
        </div>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <Button kind="primary" busy={isBusy} onClick={() => void onPublish()}>
          {t("editor.publish")}
        </Button>
        <Button type="submit" busy={isBusy}>
          {t("editor.save")}
        </Button>
        <Button
          kind="tertiary"
          busy={isBusy}
          onClick={() => discard.mutate({ ...draft, revision: form.revision })}
        >
          {t("editor.discard")}
        </Button>
      </div>
      <p className="mt-3 max-w-measure text-ink-3 text-small">{t("editor.note")}</p>
    </form>
  );
}

function editedOf({ id, weight, ...criterion }: Form["criteria"][number]): EditedCriterion {
  return { ...criterion, key: id, criterionId: id, weight: String(weight) };
}

function sentOf({ key: _, weight, ...criterion }: EditedCriterion) {
  return { ...criterion, weight: weightOf(weight) ?? 1 };
}

function emptyCriterion(key: string): EditedCriterion {
  return {
    key,
    criterionId: null,
    kpi: "resolution",
    title: "",
    weight: "1",
    isCritical: false,
    allowsNotApplicable: true,
    anchors: ["", "", "", ""],
  };
}
