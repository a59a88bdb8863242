"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";

/** Takes a contact off a goal; the contact itself stays as it is. */
export function RemoveContact({
  goalId,
  contactId,
  day,
}: {
  goalId: string;
  contactId: string;
  day: string;
}) {
  const t = useTranslations("goals.evidence");
  const remove = useChange(useTRPC().goals.removeContact.mutationOptions(), { said: t("removed") });
  return (
    <Button
      kind="tertiary"
      size="small"
      aria-label={t("removeOf", { day })}
      busy={remove.isPending}
      onClick={() => remove.mutate({ goalId, contactId })}
    >
      {t("remove")}
    </Button>
  );
}

/** Takes back a check-in that one wrote oneself. */
export function RemoveCheckIn({
  goalId,
  checkInId,
  day,
}: {
  goalId: string;
  checkInId: string;
  day: string;
}) {
  const t = useTranslations("goals.checkIns");
  const remove = useChange(useTRPC().goals.removeCheckIn.mutationOptions(), { said: t("removed") });
  return (
    <Button
      kind="tertiary"
      size="small"
      aria-label={t("removeOf", { day })}
      busy={remove.isPending}
      onClick={() => remove.mutate({ goalId, checkInId })}
    >
      {t("remove")}
    </Button>
  );
}
