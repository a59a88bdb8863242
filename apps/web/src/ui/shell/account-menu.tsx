"use client";

import { Popover } from "radix-ui";
import type { ReactNode } from "react";

export type Person = { name: string; role: string };

/** Name and role at the foot of the menu; behind it language, appearance and what the app adds. */
export function AccountMenu({ person, children }: { person: Person; children: ReactNode }) {
  return (
    <Popover.Root>
      <div className="mt-auto border-line border-t pt-2">
        <Popover.Trigger className="w-full rounded-control px-2 py-1.5 text-left text-small transition-colors hover:bg-hover">
          {person.name}
          <span className="block text-ink-3">{person.role}</span>
        </Popover.Trigger>
      </div>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={6}
          aria-label={person.name}
          className="z-50 grid w-72 gap-4 rounded-panel border border-line-strong bg-raised p-4 shadow-float focus:outline-none"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
