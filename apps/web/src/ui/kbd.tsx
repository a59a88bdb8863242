import type { ReactNode } from "react";

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="whitespace-nowrap rounded-mark border border-line-strong px-1.25 py-0.5 font-sans text-label leading-none text-ink-3">
      {children}
    </kbd>
  );
}
