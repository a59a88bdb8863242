"use client";

import { formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { Notice } from "@/ui/notice";
import { InvitePerson } from "./invite-person";
import { refusalKey } from "./refusal";
import type { ListedPerson } from "./roles-of";

type Props = { person: ListedPerson; timeZone: string };

/** Whether somebody can sign in, and what can be done about it. */
export function PersonAccess({ person, timeZone }: Props) {
  const t = useTranslations("people");
  const locale = useLocale();
  const { account, invitation, name } = person;
  const when = invitation ? formatInstant(invitation.expiresAt.getTime(), timeZone, locale) : "";
  return (
    <>
      <p className="mb-4 max-w-measure text-pretty text-ui">
        {t(`person.state.${account}`, { name, email: invitation?.email ?? "", when })}
      </p>
      <div className="flex flex-wrap gap-2">
        {(account === "none" || account === "invited") && <InvitePerson person={person} />}
        {invitation && account === "invited" && <RevokeInvitation invitationId={invitation.id} />}
        {account === "disabled" ? <EnablePerson person={person} /> : <DisablePerson person={person} />}
      </div>
    </>
  );
}

function RevokeInvitation({ invitationId }: { invitationId: string }) {
  const t = useTranslations("people");
  const revoke = useChange(useTRPC().invitations.revoke.mutationOptions(), { said: t("person.revoked") });
  return (
    <>
      <Button busy={revoke.isPending} onClick={() => revoke.mutate({ invitationId })}>
        {t("person.revoke")}
      </Button>
      {revoke.error && <Notice kind="error">{t(refusalKey(revoke.error))}</Notice>}
    </>
  );
}

function DisablePerson({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const [isOpen, setOpen] = useState(false);
  const { id: personId, name } = person;
  const disable = useChange(useTRPC().people.disable.mutationOptions(), {
    said: t("person.disabled", { name }),
    onDone: () => setOpen(false),
  });
  return (
    <FormDialog
      title={t("person.disableTitle", { name })}
      description={t("person.disableText", { name })}
      trigger={<Button kind="danger">{t("person.disable")}</Button>}
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        disable.mutate({ personId });
      }}
      submitLabel={t("person.disable")}
      isDanger
      isBusy={disable.isPending}
      refusal={disable.error && t(refusalKey(disable.error))}
    />
  );
}

function EnablePerson({ person }: { person: ListedPerson }) {
  const t = useTranslations("people");
  const { id: personId, name } = person;
  const enable = useChange(useTRPC().people.enable.mutationOptions(), {
    said: t("person.enabled", { name }),
  });
  return (
    <>
      <Button busy={enable.isPending} onClick={() => enable.mutate({ personId })}>
        {t("person.enable")}
      </Button>
      {enable.error && <Notice kind="error">{t(refusalKey(enable.error))}</Notice>}
    </>
  );
}
