"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { currentHref, type NavItem } from "./navigation";

export const BOTTOM_TAB_STYLE =
  "-mt-px grid h-full w-full place-items-center border-transparent border-t-2 text-ink-2 text-label aria-[current]:border-brand aria-[current]:font-semibold aria-[current]:text-ink focus-visible:-outline-offset-2";

type Props = {
  /** Three at most; the fourth opens the whole menu. */
  items: NavItem[];
  more: ReactNode;
};

/** Where a thumb reaches: the places of an agent on a phone. */
export function BottomTabs({ items, more }: Props) {
  const t = useTranslations("shell");
  const current = currentHref(
    usePathname(),
    items.map((item) => item.href),
  );
  return (
    <nav
      aria-label={t("tabs")}
      className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] tablet:hidden print:hidden"
    >
      <ul className="grid h-15 auto-cols-fr grid-flow-col">
        {items.slice(0, 3).map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              aria-current={item.href === current ? "page" : undefined}
              className={BOTTOM_TAB_STYLE}
            >
              {item.label}
            </Link>
          </li>
        ))}
        <li>{more}</li>
      </ul>
    </nav>
  );
}
