"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newInvitation } from "@kwartet/api/invitations/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { CopyField } from "@/ui/copy-field";
import { Dialog, DialogClose } from "@/ui/dialog";
import { FormDialog } from "@/ui/form-dialog";
import { TextField } from "@/ui/inputs";
import { refusalKey } from "./refusal";
import type { ListedPerson } from "./roles-of";

type Made = { url: string; email: string; isMailed: boolean };

/** Makes a link with which somebody makes their account. It is shown once: only its hash is kept. */
export function InvitePerson({ person }: { person: ListedPerson }) {
  const t = useTranslations("people.person");
  const [isOpen, setOpen] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  if (made) {
    return (
      <Dialog
        open
        onOpenChange={() => setMade(null)}
        title={t("linkTitle")}
        description={t(made.isMailed ? "linkMailed" : "linkNotMailed", { email: made.email })}
      >
        <CopyField label={t("link")} value={made.url} />
        <DialogClose asChild>
          <Button kind="primary">{t("done")}</Button>
        </DialogClose>
      </Dialog>
    );
  }
  return (
    <InviteForm
      person={person}
      open={isOpen}
      onOpenChange={setOpen}
      onMade={(invitation) => {
        setOpen(false);
        setMade(invitation);
      }}
    />
  );
}

type FormProps = {
  person: ListedPerson;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onMade: (made: Made) => void;
};

function InviteForm({ person, open, onOpenChange, onMade }: FormProps) {
  const t = useTranslations("people");
  const form = useForm({
    resolver: zodResolver(newInvitation),
    defaultValues: { personId: person.id, email: person.email ?? "" },
  });
  const invite = useChange(useTRPC().invitations.create.mutationOptions(), {
    said: null,
    onDone: ({ url, isMailed }) => onMade({ url, isMailed, email: form.getValues("email") }),
  });
  const label = t(person.account === "invited" ? "person.inviteAgain" : "person.invite");
  return (
    <FormDialog
      title={t("person.inviteTitle", { name: person.name })}
      description={t("person.inviteText")}
      trigger={<Button>{label}</Button>}
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={form.handleSubmit((given) => invite.mutate(given))}
      submitLabel={t("person.inviteSubmit")}
      isBusy={invite.isPending}
      refusal={invite.error && t(refusalKey(invite.error))}
    >
      <TextField
        label={t("email")}
        type="email"
        autoComplete="off"
        error={form.formState.errors.email && t("emailWrong")}
        {...form.register("email")}
      />
    </FormDialog>
  );
}
