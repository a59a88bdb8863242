import type { ReactNode } from "react";

/** Short lines with something at the end: things to do, things that went well. */
export function ItemList({ children }: { children: ReactNode }) {
  return <ul>{children}</ul>;
}

export function Item({ children, end }: { children: ReactNode; end?: ReactNode }) {
  return (
    <li className="flex min-h-11 items-center gap-3 border-line border-b py-2 text-ui">
      <span className="min-w-0 break-words">{children}</span>
      {end && <span className="ml-auto text-right text-ink-3 text-small">{end}</span>}
    </li>
  );
}
