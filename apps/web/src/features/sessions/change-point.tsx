"use client";

import { SESSION_TEXT_MOST } from "@kwartet/api/sessions/input";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { FormDialog } from "@/ui/form-dialog";
import { TextAreaField } from "@/ui/inputs";
import { HealthWarning } from "./health-warning";
import { refusalKey } from "./refusal";
import type { SessionItem } from "./session";

type Props = { item: SessionItem; isFirst: boolean; isLast: boolean };

/** Words a point anew, gives it another place, or takes it away. */
export function ChangePoint({ item, isFirst, isLast }: Props) {
  const t = useTranslations("sessions");
  const trpc = useTRPC();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState(item.text);
  const { id: itemId, version } = item;
  const done = { said: null, onDone: () => setOpen(false) };
  const change = useChange(trpc.sessions.changeItem.mutationOptions(), done);
  const move = useChange(trpc.sessions.moveItem.mutationOptions(), done);
  const remove = useChange(trpc.sessions.removeItem.mutationOptions(), done);
  const error = change.error ?? move.error ?? remove.error;
  const isBusy = change.isPending || move.isPending || remove.isPending;
  const isEmpty = text.trim() === "";
  return (
    <FormDialog
      title={t("changeTitle")}
      trigger={
        <Button kind="tertiary" size="small" aria-label={`${t("change")}: ${item.text}`}>
          {t("change")}
        </Button>
      }
      open={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (open) setText(item.text);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) change.mutate({ itemId, version, text });
      }}
      submitLabel={t("save")}
      isBusy={isBusy}
      refusal={error && t(refusalKey(error))}
    >
      <TextAreaField
        label={t("point")}
        maxLength={SESSION_TEXT_MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        error={isEmpty && t("agreementTextMissing")}
      />
      <HealthWarning text={text} />
      <p className="mb-5 flex flex-wrap gap-2">
        {!isFirst && (
          <Button size="small" disabled={isBusy} onClick={() => move.mutate({ itemId, direction: "up" })}>
            {t("up")}
          </Button>
        )}
        {!isLast && (
          <Button size="small" disabled={isBusy} onClick={() => move.mutate({ itemId, direction: "down" })}>
            {t("down")}
          </Button>
        )}
        <Button size="small" disabled={isBusy} onClick={() => remove.mutate({ itemId })}>
          {t("remove")}
        </Button>
      </p>
    </FormDialog>
  );
}
