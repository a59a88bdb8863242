"use client";

import { Check, ChevronDown } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";

export type MenuChoice = { label: string; href: Route; current?: boolean; note?: string };

type Props = {
  /** What is being chosen, read before the value: "Period". */
  label: string;
  /** What is chosen now. */
  value: string;
  choices: MenuChoice[];
};

/** A choice that lives in the address: every option is a link to this page with that choice. */
export function ChoiceMenu({ label, value, choices }: Props) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`${label}: ${value}`}
        className="inline-flex h-11 flex-1 items-center justify-between gap-2 whitespace-nowrap rounded-control border border-control bg-paper px-3 text-ui transition-colors hover:bg-hover in-data-joined:focus-visible:-outline-offset-2 tablet:h-9 tablet:flex-none in-data-joined:rounded-none in-data-joined:border-y-0 in-data-joined:border-r-0 in-data-joined:border-line-strong in-data-joined:first:border-l-0"
      >
        {value}
        <ChevronDown size={12} aria-hidden="true" className="text-ink-3" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-50 max-h-[70dvh] min-w-48 overflow-y-auto rounded-panel border border-line-strong bg-raised p-1 shadow-float"
        >
          {choices.map((choice) => (
            <DropdownMenu.Item key={choice.label} asChild>
              <Link
                href={choice.href}
                scroll={false}
                aria-current={choice.current ? "true" : undefined}
                className="flex min-h-11 items-center gap-2.5 rounded-control px-2.5 text-ui outline-none data-highlighted:bg-selected data-highlighted:shadow-[inset_2px_0_0_var(--brand)] tablet:min-h-8"
              >
                <Check size={14} aria-hidden="true" className={choice.current ? "text-brand" : "invisible"} />
                {choice.label}
                {choice.note && <span className="ml-auto pl-4 text-ink-3 text-small">{choice.note}</span>}
              </Link>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

/** Two or three menus in one frame, such as a period and what it is compared with. */
export function JoinedMenus({ children }: { children: ReactNode }) {
  return (
    <div
      data-joined=""
      className="inline-flex overflow-clip rounded-control border border-control *:not-first:text-ink-2"
    >
      {children}
    </div>
  );
}
