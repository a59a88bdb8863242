"use client";

import type { LinkedIdentifier } from "@kwartet/api/customers/read-timeline";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { reasonIn } from "@/trpc/reason-in";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";

const REASONS = ["not-linked", "not-unlinked", "no-identifier"] as const;

type Props = { contactId: string; identifiers: readonly LinkedIdentifier[] };

/** Takes what is somebody else's off a customer, or takes that back. */
export function CustomerLinks({ contactId, identifiers }: Props) {
  const changeable = identifiers.filter(({ state }) => state !== "alone");
  if (changeable.length === 0) return null;
  return (
    <p className="mt-4 flex flex-wrap gap-2">
      {changeable.map((identifier) => (
        <LinkDialog key={identifier.kind} contactId={contactId} identifier={identifier} />
      ))}
    </p>
  );
}

/** With a question first: figures of other teams can move as well. */
function LinkDialog({ contactId, identifier }: { contactId: string; identifier: LinkedIdentifier }) {
  const t = useTranslations("contacts.timeline");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const action = identifier.state === "linked" ? "unlink" : "link";
  const change = useChange(trpc.customers[action].mutationOptions(), {
    said: t(action === "unlink" ? "unlinked" : "linked"),
    onDone: () => setOpen(false),
  });
  const kind = t(`kind.${identifier.kind}`);
  return (
    <FormDialog
      title={t(`${action}Title`, { kind })}
      description={t(`${action}Text`, { kind })}
      trigger={
        <Button kind="tertiary" size="small">
          {t(action, { kind })}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({ contactId, kind: identifier.kind });
      }}
      submitLabel={t(action, { kind })}
      isBusy={change.isPending}
      refusal={change.error && t(`refused.${reasonIn(change.error, REASONS)}`)}
    />
  );
}
