import type { ReactNode } from "react";

type Props = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** One line under the title of a page: the figures end earlier than they should, and who can mend that. */
export function StaleLine({ title, children, action }: Props) {
  return (
    <div
      role="status"
      className="mb-6 flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-t-line-strong border-b border-b-line py-2.5 text-ui"
    >
      <strong className="font-semibold">{title}</strong>
      {children && <span className="text-ink-2">{children}</span>}
      {action && <span className="tablet:ml-auto">{action}</span>}
    </div>
  );
}
