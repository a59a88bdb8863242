"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { movedSession } from "@kwartet/api/sessions/input";
import { timeOn } from "@kwartet/api/sessions/wall-time";
import { localDayOf } from "@kwartet/metrics/period";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { MomentFields } from "./moment-fields";
import { refusalKey } from "./refusal";
import type { Session } from "./session";

/** The coach gives it another moment, or plans what was asked for. */
export function MoveSession({ session }: { session: Session }) {
  const t = useTranslations("sessions");
  const [isOpen, setOpen] = useState(false);
  const { id: sessionId, version, plannedAt, timeZone, minutes, status } = session;
  const isAnswer = status === "asked";
  const form = useForm({
    resolver: zodResolver(movedSession),
    values: {
      sessionId,
      version,
      day: localDayOf(plannedAt.getTime(), timeZone),
      time: timeOn(plannedAt, timeZone),
      minutes: minutes ?? 30,
    },
    resetOptions: { keepDirtyValues: true },
  });
  const move = useChange(useTRPC().sessions.move.mutationOptions(), {
    said: isAnswer ? t("planned") : t("moved"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={isAnswer ? t("planTitle") : t("moveTitle")}
      trigger={
        <Button kind={isAnswer ? "primary" : "secondary"}>{isAnswer ? t("answer") : t("move")}</Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => move.mutate(given))}
      submitLabel={isAnswer ? t("answer") : t("save")}
      isBusy={move.isPending}
      refusal={move.error && t(refusalKey(move.error))}
    >
      <MomentFields
        errors={form.formState.errors}
        fields={{
          day: form.register("day"),
          time: form.register("time"),
          minutes: form.register("minutes", { valueAsNumber: true }),
        }}
      />
    </FormDialog>
  );
}
