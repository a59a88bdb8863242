"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type NewTeam, newTeam } from "@kwartet/api/teams/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Resolver, useForm } from "react-hook-form";
import { toast } from "sonner";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { refusalKey } from "./refusal";
import type { TeamChoices } from "./team-choices";
import { TeamFields } from "./team-fields";

type Props = { team: RouterOutputs["teams"]["list"][number]; choices: TeamChoices };

/** Another name, or another place: two changes to the server, one form to an admin. */
export function EditTeam({ team, choices }: Props) {
  const t = useTranslations("teams");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const { id: teamId, name, partnerId, timeZone, calendarId } = team;
  const form = useForm<NewTeam>({
    resolver: zodResolver(newTeam) as Resolver<NewTeam>,
    values: { name, partnerId, timeZone, calendarId },
  });
  const rename = useChange(trpc.teams.rename.mutationOptions(), { said: null });
  const place = useChange(trpc.teams.set.mutationOptions(), { said: null });
  const refused = rename.error ?? place.error;

  const submit = form.handleSubmit(async (given) => {
    const { dirtyFields } = form.formState;
    try {
      if (dirtyFields.name) await rename.mutateAsync({ teamId, name: given.name });
      const { partnerId, timeZone, calendarId } = given;
      if (dirtyFields.partnerId || dirtyFields.timeZone || dirtyFields.calendarId)
        await place.mutateAsync({ teamId, partnerId, timeZone, calendarId });
    } catch {
      // Why is shown below from the change itself.
      return;
    }
    toast.success(t("saved", { name: given.name }));
    setOpen(false);
  });

  return (
    <FormDialog
      title={t("editTitle", { name })}
      description={t("editText")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={t("editOf", { name })}>
          {t("edit")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={submit}
      submitLabel={t("save")}
      isBusy={rename.isPending || place.isPending}
      refusal={refused && t(refusalKey(refused))}
    >
      <TeamFields form={form} choices={choices} />
    </FormDialog>
  );
}
