"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { type EditedWave, editedOf, faultsOf, newWave, planOf, type Wave } from "./edited-wave";
import { refusalKey } from "./refusal";
import { type SurveyChoice, WaveFields } from "./wave-fields";

type PlanProps = { today: string; surveys: readonly SurveyChoice[] };

/** Puts a wave on the calendar. */
export function PlanWave({ today, surveys }: PlanProps) {
  const t = useTranslations("pulse.settings");
  const [isOpen, setOpen] = useState(false);
  const plan = useChange(useTRPC().pulseWaves.plan.mutationOptions(), {
    said: t("planned"),
    onDone: () => setOpen(false),
  });
  return (
    <WaveDialog
      title={t("plan")}
      trigger={<Button kind="primary">{t("plan")}</Button>}
      first={newWave(today, surveys[0]?.id ?? "")}
      refusal={plan.error && t(refusalKey(plan.error))}
      isBusy={plan.isPending}
      onSave={(wave) => plan.mutate(planOf(wave))}
      {...{ surveys, isOpen, setOpen }}
    />
  );
}

type ChangeProps = { wave: Wave; surveys: readonly SurveyChoice[] };

export function ChangeWave({ wave, surveys }: ChangeProps) {
  const t = useTranslations("pulse.settings");
  const { id: waveId, name } = wave;
  const [isOpen, setOpen] = useState(false);
  const change = useChange(useTRPC().pulseWaves.change.mutationOptions(), {
    said: t("changed", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <WaveDialog
      title={t("changeOf", { name })}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("changeOf", { name })}>
          {t("change")}
        </Button>
      }
      first={editedOf(wave)}
      refusal={change.error && t(refusalKey(change.error))}
      isBusy={change.isPending}
      onSave={(edited) => change.mutate({ waveId, ...planOf(edited) })}
      {...{ surveys, isOpen, setOpen }}
    />
  );
}

type DialogProps = {
  title: string;
  trigger: ReactNode;
  surveys: readonly SurveyChoice[];
  first: EditedWave;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  refusal: ReactNode;
  isBusy: boolean;
  onSave: (wave: EditedWave) => void;
};

function WaveDialog({ surveys, first, isOpen, setOpen, onSave, ...dialog }: DialogProps) {
  const t = useTranslations("pulse.settings");
  const [wave, setWave] = useState(first);
  const [isAsked, setAsked] = useState(false);
  return (
    <FormDialog
      {...dialog}
      description={t("planText")}
      open={isOpen}
      onOpenChange={(next) => {
        if (next) setWave(first);
        setAsked(false);
        setOpen(next);
      }}
      submitLabel={t("form.save")}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (faultsOf(wave).length === 0) onSave(wave);
      }}
    >
      <WaveFields wave={wave} surveys={surveys} faults={isAsked ? faultsOf(wave) : []} onChange={setWave} />
    </FormDialog>
  );
}
