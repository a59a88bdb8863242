"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, startTransition, useOptimistic, useState } from "react";
import { Checkbox } from "@/ui/choices";
import { FieldError } from "@/ui/field";
import { refusalKey } from "./refusal";

type Props = {
  id: string;
  /** What is read out. */
  name: string;
  isDone: boolean;
  onTick: (isDone: boolean) => Promise<unknown>;
  disabled?: boolean;
  children: ReactNode;
  note?: ReactNode;
};

/** A box that is ticked at once, and unticked again with the reason when the server refuses. */
export function Tick({ id, name, isDone, onTick, disabled, children, note }: Props) {
  const t = useTranslations("sessions");
  const router = useRouter();
  const [shown, show] = useOptimistic(isDone);
  const [refusal, setRefusal] = useState<Parameters<typeof refusalKey>[0] | undefined>();
  const tick = (next: boolean) =>
    startTransition(async () => {
      show(next);
      setRefusal(undefined);
      try {
        await onTick(next);
        router.refresh();
      } catch (error) {
        setRefusal(error as Parameters<typeof refusalKey>[0]);
      }
    });
  return (
    <div className="min-w-0 flex-1">
      <Checkbox
        aria-label={name}
        checked={shown}
        disabled={disabled}
        onChange={(event) => tick(event.target.checked)}
        label={<span className="font-medium break-words">{children}</span>}
        hint={note}
      />
      {refusal !== undefined && <FieldError id={`${id}-refused`}>{t(refusalKey(refusal))}</FieldError>}
    </div>
  );
}
