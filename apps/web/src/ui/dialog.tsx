"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** The button that opens it; without one, steer it with `open` and `onOpenChange`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children: ReactNode;
};

const SHAPES = {
  dialog: "inset-x-4 top-[10dvh] mx-auto max-h-[80dvh] max-w-lg rounded-panel border border-line-strong",
  right: "inset-y-0 right-0 w-full max-w-md border-line border-l",
  left: "inset-y-0 left-0 w-full max-w-xs border-line border-r",
};

type PanelProps = Props & { shape: keyof typeof SHAPES };

function Panel({ title, description, trigger, shape, children, ...state }: PanelProps) {
  const t = useTranslations("common");
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(0_0_0/0.35)]" />
        <Radix.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className={joinClasses(
            "fixed z-50 overflow-y-auto bg-raised p-6 shadow-float focus:outline-none",
            SHAPES[shape],
          )}
        >
          <div className="mb-4 flex items-start justify-between gap-4">
            <Radix.Title className="text-heading">{title}</Radix.Title>
            <Radix.Close className="-mt-1.5 -mr-2 grid size-9 shrink-0 place-items-center rounded-control text-ink-3 transition-colors hover:bg-hover hover:text-ink">
              <X size={18} aria-hidden="true" />
              <span className="sr-only">{t("close")}</span>
            </Radix.Close>
          </div>
          {description && (
            <Radix.Description className="mb-4 text-ink-2 text-ui">{description}</Radix.Description>
          )}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A question that has to be answered before going on. */
export function Dialog(props: Props) {
  return <Panel {...props} shape="dialog" />;
}

/** A look at one thing beside the page it belongs to. */
export function Drawer({ side = "right", ...props }: Props & { side?: "left" | "right" }) {
  return <Panel {...props} shape={side} />;
}

/** The button that closes the dialog around it. */
export const DialogClose = Radix.Close;
