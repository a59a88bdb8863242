"use client";

import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";

const LOOK_MILLISECONDS = 60_000;

/** How many things wait; looked up anew each minute, and said politely when it changes. */
export function InboxBell({ count: first }: { count: number }) {
  const t = useTranslations("notifications");
  const { data } = useQuery({
    ...useTRPC().notifications.unread.queryOptions(),
    initialData: { count: first },
    refetchInterval: LOOK_MILLISECONDS,
    refetchOnWindowFocus: true,
  });
  const { count } = data;
  return (
    <>
      <Link
        href={"/inbox" as Route}
        aria-label={t("bell", { count })}
        className="relative inline-grid size-11 place-items-center rounded-control text-ink-2 transition-colors hover:bg-hover hover:text-ink desk:size-9"
      >
        <Bell size={18} aria-hidden="true" />
        {count > 0 && (
          <span
            aria-hidden="true"
            className="absolute top-0.5 right-0.5 grid h-4.5 min-w-4.5 place-items-center rounded-full bg-brand px-1 font-semibold text-[0.6875rem] text-on-brand desk:-top-0.5 desk:-right-0.5"
          >
            {count > 99 ? "99+" : count}
          </span>
        )}
      </Link>
      <span role="status" className="sr-only">
        {count > first && t("bellNews", { count: count - first })}
      </span>
    </>
  );
}
