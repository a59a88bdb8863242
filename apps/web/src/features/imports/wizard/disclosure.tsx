"use client";

import { type ReactNode, useState } from "react";
import { joinClasses } from "@/ui/join-classes";

type Props = {
  summary: ReactNode;
  /** Whether it is open at first. From then on only whoever uses it opens and closes it. */
  startsOpen?: boolean;
  className?: string;
  summaryClassName?: string;
  children: ReactNode;
};

/** What is looked at by some only. It never closes by itself: the focus may be in it. */
export function Disclosure({ summary, startsOpen = false, className, summaryClassName, children }: Props) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className={className}
    >
      <summary className={joinClasses("cursor-pointer py-1", summaryClassName)}>{summary}</summary>
      {children}
    </details>
  );
}
