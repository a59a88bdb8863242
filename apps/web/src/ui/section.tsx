import { type ReactNode, useId } from "react";

type Props = {
  title: ReactNode;
  /** One quiet line at the right of the heading: what the figures are compared with, for instance. */
  note?: ReactNode;
  children: ReactNode;
};

export function Section({ title, note, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-9 first:mt-0 tablet:mt-12">
      <header className="mb-3 items-baseline justify-between gap-4 tablet:flex">
        <h2 id={id} className="text-heading tracking-[-0.006em]">
          {title}
        </h2>
        {note && <p className="text-small text-ink-3">{note}</p>}
      </header>
      {children}
    </section>
  );
}

/** Sections side by side where there is room. */
export function SideBySide({ children }: { children: ReactNode }) {
  return (
    <div className="mt-9 grid grid-cols-1 gap-x-12 gap-y-9 tablet:mt-12 desk:grid-cols-2 *:mt-0!">
      {children}
    </div>
  );
}
