"use client";

import { LEAST_COMMENTS, LEAST_RESPONDENTS } from "@kwartet/api/pulse-waves/input";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { minimumOf, type Wave, type WaveFault } from "./edited-wave";
import { refusalKey } from "./refusal";
import { MinimumFields } from "./wave-fields";

const SAID = { open: "opened", close: "closed", cancel: "cancelled" } as const;

type StepProps = { wave: Wave; step: keyof typeof SAID };

/** Opens, closes or calls off a wave, after it was said what that means. */
export function WaveStep({ wave, step }: StepProps) {
  const t = useTranslations("pulse.settings");
  const { id: waveId, name } = wave;
  const [isOpen, setOpen] = useState(false);
  const { pulseWaves } = useTRPC();
  const done = { said: t(SAID[step], { name }), onDone: () => setOpen(false) };
  const change = useChange(pulseWaves[step].mutationOptions(), done);
  return (
    <FormDialog
      title={t(`${step}Of`, { name })}
      description={t(`${step}Text`)}
      trigger={<SmallButton label={t("named", { action: t(step), name })}>{t(step)}</SmallButton>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ waveId });
      }}
      submitLabel={t(step)}
      isDanger={step === "cancel"}
      isBusy={change.isPending}
      refusal={change.error && t(refusalKey(change.error))}
    />
  );
}

/** From opening on the minimums only go up. */
export function RaiseMinimums({ wave }: { wave: Wave }) {
  const t = useTranslations("pulse.settings");
  const { id: waveId, name } = wave;
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [typed, setTyped] = useState({
    respondents: String(wave.minimumRespondents),
    comments: String(wave.minimumComments),
  });
  const raise = useChange(useTRPC().pulseWaves.raiseMinimums.mutationOptions(), {
    said: t("raised"),
    onDone: () => setOpen(false),
  });
  const minimumRespondents = minimumOf(typed.respondents, LEAST_RESPONDENTS);
  const minimumComments = minimumOf(typed.comments, LEAST_COMMENTS);
  const faults: WaveFault[] = [];
  if (isAsked && minimumRespondents === null) faults.push("respondents");
  if (isAsked && minimumComments === null) faults.push("comments");
  return (
    <FormDialog
      title={t("raiseOf", { name })}
      description={t("raiseText")}
      trigger={<SmallButton label={t("named", { action: t("raise"), name })}>{t("raise")}</SmallButton>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (minimumRespondents === null || minimumComments === null) return;
        raise.mutate({ waveId, minimumRespondents, minimumComments });
      }}
      submitLabel={t("raise")}
      isBusy={raise.isPending}
      refusal={raise.error && t(refusalKey(raise.error))}
    >
      <MinimumFields value={typed} faults={faults} onChange={setTyped} />
    </FormDialog>
  );
}

function SmallButton({ label, children, ...rest }: { label: string; children: ReactNode }) {
  return (
    <Button kind="tertiary" size="small" aria-label={label} {...rest}>
      {children}
    </Button>
  );
}
