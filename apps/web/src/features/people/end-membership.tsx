"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { endedMembership } from "@kwartet/api/people/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { DateField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import type { ListedPerson } from "./roles-of";

type Props = { membership: ListedPerson["memberships"][number]; today: string };

export function EndMembership({ membership, today }: Props) {
  const t = useTranslations("people");
  const [isOpen, setOpen] = useState(false);
  const { id: membershipId, teamName, role, startsOn } = membership;
  const form = useForm({
    resolver: zodResolver(endedMembership),
    defaultValues: { membershipId, endsOn: membership.endsOn ?? (today < startsOn ? startsOn : today) },
  });
  const end = useChange(useTRPC().people.endMembership.mutationOptions(), {
    said: t("person.ended"),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("person.endTitle", { role: t(`roles.${role}`), team: teamName })}
      description={t("person.endText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={`${t("person.end")}: ${teamName}`}>
          {t("person.end")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => end.mutate(given))}
      submitLabel={t("save")}
      isBusy={end.isPending}
      refusal={end.error && t(refusalKey(end.error))}
    >
      <DateField
        label={t("person.lastDay")}
        min={startsOn}
        error={form.formState.errors.endsOn && t("person.dayWrong")}
        {...form.register("endsOn")}
      />
    </FormDialog>
  );
}
