"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { KudosDialog, type Receiver } from "./kudos-dialog";

type Props = { contactId: string; receivers: readonly Receiver[] };

/** A compliment for a contact: from the coach to the agent whose it was, from an agent to a colleague who helped. */
export function GiveContactKudos({ contactId, receivers }: Props) {
  const t = useTranslations("recognition");
  const praise = useChange(useTRPC().recognition.praiseForContact.mutationOptions(), { said: t("given") });
  return (
    <KudosDialog
      title={t("giveTitle")}
      receivers={receivers}
      change={{
        mutate: (given, done) => praise.mutate({ ...given, contactId }, done),
        isPending: praise.isPending,
        error: praise.error,
      }}
    />
  );
}
