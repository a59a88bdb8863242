"use client";

import { useTranslations } from "next-intl";
import type { ReactNode, SubmitEvent } from "react";
import { Button } from "./button";
import { Dialog, DialogClose } from "./dialog";
import { Notice } from "./notice";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  trigger: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  submitLabel: ReactNode;
  /** The submit button destroys something. */
  isDanger?: boolean;
  isBusy: boolean;
  /** Why it was refused, beside the button that was pressed. */
  refusal?: ReactNode;
  children?: ReactNode;
};

/** One small form over the page that it changes; it stays open until the change has succeeded. */
export function FormDialog({ onSubmit, submitLabel, isDanger, isBusy, refusal, children, ...dialog }: Props) {
  const t = useTranslations("common");
  return (
    <Dialog {...dialog}>
      <form noValidate onSubmit={onSubmit}>
        {children}
        {refusal && (
          <div className="mb-5">
            <Notice kind="error">{refusal}</Notice>
          </div>
        )}
        <div className="flex flex-wrap gap-x-3 gap-y-2">
          <Button type="submit" kind={isDanger ? "danger" : "primary"} busy={isBusy}>
            {submitLabel}
          </Button>
          <DialogClose asChild>
            <Button>{t("cancel")}</Button>
          </DialogClose>
          <p role="status" className="self-center text-ink-3 text-small">
            {isBusy && t("saving")}
          </p>
        </div>
      </form>
    </Dialog>
  );
}
