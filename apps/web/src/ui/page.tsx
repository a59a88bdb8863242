import type { ReactNode } from "react";

/** The column of a page: up to 1120 px, its gutters from the shell. */
export function Page({ children }: { children: ReactNode }) {
  return <div className="mx-auto w-full max-w-page">{children}</div>;
}
