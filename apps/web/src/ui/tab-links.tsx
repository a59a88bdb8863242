import type { Route } from "next";
import Link from "next/link";

type Props = { label: string; items: { label: string; href: Route; current?: boolean }[] };

/** Views of one page, each with its own address. */
export function TabLinks({ label, items }: Props) {
  return (
    <nav aria-label={label} className="overflow-x-auto border-line-strong border-b">
      <ul className="flex gap-6 text-ui">
        {items.map((item) => (
          <li key={item.label}>
            <Link
              href={item.href}
              scroll={false}
              aria-current={item.current ? "page" : undefined}
              className="flex h-11 items-center whitespace-nowrap border-transparent border-b-2 text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink tablet:h-9"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
