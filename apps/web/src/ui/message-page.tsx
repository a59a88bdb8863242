import type { ReactNode } from "react";
import { Wordmark } from "./logo";

type Props = { title: ReactNode; children: ReactNode; action?: ReactNode; note?: ReactNode };

/** A page that only says one thing: not found, failed, done. */
export function MessagePage({ title, children, action, note }: Props) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-page flex-col px-5 py-5 tablet:px-24 tablet:py-14">
      <Wordmark />
      <div className="my-auto max-w-measure py-12">
        <h1 className="text-title tracking-[-0.012em]">{title}</h1>
        <p className="mt-2 mb-6 text-pretty text-ink-2">{children}</p>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
        {note && <p className="mt-6 text-ink-3 text-small">{note}</p>}
      </div>
    </main>
  );
}
