import type { ReactNode } from "react";

type Props = { children: ReactNode; aside?: ReactNode; label?: string };

/** The one tinted region that a page may have: the focus goal, or who sees this. */
export function FocusBand({ children, aside, label }: Props) {
  return (
    <section
      aria-label={label}
      className="grid grid-cols-1 gap-5 bg-sunken p-5 max-tablet:-mx-5 tablet:rounded-panel tablet:px-7 tablet:py-6 desk:grid-cols-[minmax(0,1fr)_18.75rem] desk:gap-10"
    >
      <div className="min-w-0">{children}</div>
      {aside && <div className="flex flex-col gap-5">{aside}</div>}
    </section>
  );
}
