"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newSession } from "@kwartet/api/sessions/input";
import { addDays } from "@kwartet/metrics/calendar-day";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { SelectField } from "@/ui/inputs";
import { MomentFields } from "./moment-fields";
import { refusalKey } from "./refusal";
import type { SessionsList } from "./session";

type Props = { agents: SessionsList["agents"]; today: string; agentId?: string };

const WEEK = 7;
const USUAL = { time: "10:00", minutes: 30 };

/** A coach plans a session, and is led to its agenda. */
export function PlanSession({ agents, today, agentId = "" }: Props) {
  const t = useTranslations("sessions");
  const router = useRouter();
  const [isOpen, setOpen] = useState(agentId !== "");
  const form = useForm({
    resolver: zodResolver(newSession),
    defaultValues: { agentId, day: addDays(today, WEEK), ...USUAL },
  });
  const { errors } = form.formState;
  const plan = useChange(useTRPC().sessions.plan.mutationOptions(), {
    said: t("planned"),
    onDone: ({ id }) => {
      setOpen(false);
      router.push(`/sessions/${id}` as Route);
    },
  });
  return (
    <FormDialog
      title={t("planTitle")}
      trigger={<Button kind="primary">{t("plan")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => plan.mutate(given))}
      submitLabel={t("plan")}
      isBusy={plan.isPending}
      refusal={plan.error && t(refusalKey(plan.error))}
    >
      <SelectField
        label={t("agent")}
        error={errors.agentId && t("agentMissing")}
        {...form.register("agentId")}
      >
        <option value="" />
        {agents.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
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
