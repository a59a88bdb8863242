import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type Props = {
  /** The finding as a sentence, also when the finding is "nothing special"; or a noun for a form or a session. */
  title: ReactNode;
  kind?: "finding" | "noun";
  lead?: ReactNode;
  breadcrumbs?: ReactNode;
  /** Range, comparison, then at most one primary button. */
  controls?: ReactNode;
};

export function PageHeader({ title, kind = "finding", lead, breadcrumbs, controls }: Props) {
  return (
    <header className="mb-5 tablet:mb-8">
      {breadcrumbs}
      <div className="flex flex-col gap-3.5 tablet:flex-row tablet:flex-wrap tablet:items-end tablet:justify-between tablet:gap-x-6 tablet:gap-y-4">
        <div className="min-w-0">
          <h1
            className={joinClasses(
              "text-balance break-words",
              kind === "finding"
                ? "max-w-[42ch] text-[1.625rem]/8 tracking-[-0.018em] tablet:text-display"
                : "text-title tracking-[-0.012em]",
            )}
          >
            {title}
          </h1>
          {lead && (
            <p className="mt-1.5 max-w-measure text-pretty text-body text-ink-2 tablet:text-[1.0625rem]/6.5">
              {lead}
            </p>
          )}
        </div>
        {controls && <div className="flex flex-wrap gap-2 max-tablet:*:flex-1">{controls}</div>}
      </div>
    </header>
  );
}
