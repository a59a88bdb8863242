"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { grantedRoles, renamedPerson } from "@kwartet/api/people/input";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Checkbox } from "@/ui/choices";
import { TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { refusalKey } from "./refusal";
import type { ListedPerson } from "./roles-of";

export function PersonName({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const form = useForm({
    resolver: zodResolver(renamedPerson),
    values: { personId: person.id, name: person.name },
  });
  const rename = useChange(useTRPC().people.rename.mutationOptions(), { said: t("person.nameSaved") });
  return (
    <form
      noValidate
      aria-label={t("person.details")}
      onSubmit={form.handleSubmit((given) => rename.mutate(given))}
      className="max-w-md"
    >
      <TextField
        label={t("name")}
        autoComplete="off"
        error={form.formState.errors.name && t("nameWrong")}
        {...form.register("name")}
      />
      {rename.error && <Refused text={t(refusalKey(rename.error))} />}
      <Button type="submit" busy={rename.isPending} disabled={!form.formState.isDirty}>
        {t("save")}
      </Button>
    </form>
  );
}

const GRANTED = ["executive", "admin", "privacy-officer"] as const;

export function PersonRoles({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const form = useForm({
    resolver: zodResolver(grantedRoles),
    values: { personId: person.id, roles: person.roles },
  });
  const grant = useChange(useTRPC().people.setRoles.mutationOptions(), { said: t("person.rolesSaved") });
  return (
    <form
      noValidate
      aria-label={t("person.granted")}
      onSubmit={form.handleSubmit((given) => grant.mutate(given))}
      className="max-w-measure"
    >
      <p className="mb-2 text-pretty text-ink-2 text-ui">{t("person.grantedText")}</p>
      <div className="mb-4">
        {GRANTED.map((role) => (
          <Checkbox
            key={role}
            value={role}
            label={t(`roles.${role}`)}
            hint={t(`person.roleHints.${role}`)}
            {...form.register("roles")}
          />
        ))}
      </div>
      {grant.error && <Refused text={t(refusalKey(grant.error))} />}
      <Button type="submit" busy={grant.isPending} disabled={!form.formState.isDirty}>
        {t("save")}
      </Button>
    </form>
  );
}

function Refused({ text }: { text: string }) {
  return (
    <div className="mb-5">
      <Notice kind="error">{text}</Notice>
    </div>
  );
}
