import type { ReactNode } from "react";

/** A short fact about a row: a team, a partner, a state. */
export function Tag({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex h-5.5 items-center whitespace-nowrap rounded-mark border border-line-strong px-1.75 text-label text-ink-2">
      {children}
    </span>
  );
}
