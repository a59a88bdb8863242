"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type NewTeam, newTeam } from "@kwartet/api/teams/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";
import type { TeamChoices } from "./team-choices";
import { TeamFields } from "./team-fields";

export function AddTeam({ choices }: { choices: TeamChoices }) {
  const t = useTranslations("teams");
  const [isOpen, setOpen] = useState(false);
  const form = useForm<NewTeam>({
    // What may be left out is always given here, so that the shape before and after checking is one.
    resolver: zodResolver(newTeam) as Resolver<NewTeam>,
    defaultValues: { name: "", partnerId: null, timeZone: null, calendarId: null },
  });
  const add = useChange(useTRPC().teams.add.mutationOptions(), {
    said: t("added", { name: form.watch("name") }),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("addTitle")}
      trigger={<Button kind="primary">{t("add")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((team) => add.mutate(team))}
      submitLabel={t("add")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <TeamFields form={form} choices={choices} />
    </FormDialog>
  );
}
