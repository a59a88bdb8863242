"use client";

import { Toaster as Sonner } from "sonner";

/** Only for what has succeeded and can be undone: `toast("…", { action: { label, onClick } })` of sonner. Errors stay beside their cause. */
export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-full items-center gap-3 rounded-panel border border-line-strong bg-raised px-4 py-3 font-sans text-ink text-ui shadow-float",
          description: "text-ink-2 text-small",
          actionButton: "ml-auto shrink-0 px-1 font-medium text-brand underline underline-offset-4",
          closeButton: "text-ink-3",
        },
      }}
    />
  );
}
