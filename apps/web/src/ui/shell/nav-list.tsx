"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useId } from "react";
import { currentHref, type NavGroup } from "./navigation";

type Props = { groups: NavGroup[] };

/** The roles of a person as headed groups in one list; the page they are on is marked. */
export function NavList({ groups }: Props) {
  const id = useId();
  const current = currentHref(
    usePathname(),
    groups.flatMap((group) => group.items.map((item) => item.href)),
  );
  return groups.map((group, index) => (
    <div key={group.title}>
      <p id={`${id}-${index}`} className="px-2 pt-4 pb-1.5 text-ink-3 text-label">
        {group.title}
      </p>
      <ul aria-labelledby={`${id}-${index}`}>
        {group.items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className="flex min-h-11 items-center justify-between rounded-control px-2 text-ink-2 text-ui transition-colors hover:text-ink aria-[current]:rounded-none aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:shadow-[inset_2px_0_0_var(--brand)] desk:min-h-8"
            >
              {item.label}
              {item.count ? <span className="font-normal text-ink-3 text-label">{item.count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  ));
}
