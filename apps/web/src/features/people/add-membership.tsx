"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newMembership } from "@kwartet/api/people/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { SegmentedControl } from "@/ui/choices";
import { FormDialog } from "@/ui/form-dialog";
import { DateField, SelectField } from "@/ui/inputs";
import { emptyAsNull } from "./add-person";
import { refusalKey } from "./refusal";
import type { ListedPerson } from "./roles-of";

type Props = { person: ListedPerson; teams: { id: string; name: string }[]; today: string };

/** Makes somebody an agent or a coach of a team, from a day on. */
export function AddMembership({ person, teams, today }: Props) {
  const t = useTranslations("people");
  const [isOpen, setOpen] = useState(false);
  const form = useForm({
    resolver: zodResolver(newMembership),
    defaultValues: {
      personId: person.id,
      teamId: "",
      role: "agent" as const,
      startsOn: today,
      endsOn: null as string | null,
    },
  });
  const { errors } = form.formState;
  const team = teams.find(({ id }) => id === form.watch("teamId"))?.name ?? "";
  const add = useChange(useTRPC().people.addMembership.mutationOptions(), {
    said: t("person.teamAdded", { team }),
    onDone: () => {
      setOpen(false);
      form.reset();
    },
  });
  return (
    <FormDialog
      title={t("person.addTeamTitle", { name: person.name })}
      trigger={<Button>{t("person.addTeam")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={form.handleSubmit((given) => add.mutate(given))}
      submitLabel={t("save")}
      isBusy={add.isPending}
      refusal={add.error && t(refusalKey(add.error))}
    >
      <SelectField
        label={t("person.team")}
        error={errors.teamId && t("person.teamMissing")}
        {...form.register("teamId")}
      >
        <option value="" />
        {teams.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="mb-5">
        <SegmentedControl
          legend={t("person.role")}
          defaultValue="agent"
          choices={(["agent", "coach"] as const).map((value) => ({ value, label: t(`roles.${value}`) }))}
          {...form.register("role")}
        />
      </div>
      <div className="grid gap-x-6 tablet:grid-cols-2">
        <DateField
          label={t("person.firstDay")}
          error={errors.startsOn && t("person.dayWrong")}
          {...form.register("startsOn")}
        />
        <DateField
          label={t("person.lastDay")}
          hint={t("person.lastDayHint")}
          error={errors.endsOn && t("refused.ends-before-start")}
          {...form.register("endsOn", { setValueAs: emptyAsNull })}
        />
      </div>
    </FormDialog>
  );
}
