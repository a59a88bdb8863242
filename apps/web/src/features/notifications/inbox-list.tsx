"use client";

import { formatInstant, type Locale } from "@kwartet/metrics/format";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { Button } from "@/ui/button";
import { joinClasses } from "@/ui/join-classes";
import { Notice } from "@/ui/notice";
import { hrefOf, type Notification } from "./notification";
import { noteOf, sayNotification } from "./say-notification";

type Props = { notifications: readonly Notification[]; timeZone: string };

/** Newest first. Opening something is reading it. */
export function InboxList({ notifications, timeZone }: Props) {
  const t = useTranslations("notifications");
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const recount = () => queryClient.invalidateQueries(trpc.notifications.unread.pathFilter());
  const read = useMutation(trpc.notifications.read.mutationOptions({ onSettled: recount }));
  const readAll = useMutation(
    trpc.notifications.readAll.mutationOptions({
      onSuccess: () => {
        void recount();
        router.refresh();
      },
    }),
  );
  const hasUnread = notifications.some(({ readAt }) => readAt === null);
  return (
    <>
      {hasUnread && (
        <p className="mb-3 flex justify-end">
          <Button size="small" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            {t("readAll")}
          </Button>
        </p>
      )}
      {readAll.error && (
        <div className="mb-3">
          <Notice kind="error">{t("failed")}</Notice>
        </div>
      )}
      <ul>
        {notifications.map((notification) => (
          <InboxItem
            key={notification.id}
            notification={notification}
            timeZone={timeZone}
            onOpen={() => {
              if (notification.readAt === null) read.mutate({ notificationId: notification.id });
            }}
          />
        ))}
      </ul>
    </>
  );
}

type ItemProps = { notification: Notification; timeZone: string; onOpen: () => void };

function InboxItem({ notification, timeZone, onOpen }: ItemProps) {
  const t = useTranslations("notifications");
  const locale = useLocale() as Locale;
  const note = noteOf(notification, { t, locale });
  const isUnread = notification.readAt === null;
  return (
    <li className="border-line border-b">
      <Link
        href={hrefOf(notification)}
        onClick={onOpen}
        className="grid min-h-14 grid-cols-[0.75rem_minmax(0,1fr)] items-baseline gap-x-3 py-2.5 text-ui transition-colors hover:bg-hover"
      >
        <span
          aria-hidden="true"
          className={joinClasses("size-2 rounded-full", isUnread ? "bg-brand" : "bg-transparent")}
        />
        <span className="min-w-0">
          {isUnread && <span className="sr-only">{t("unread")}. </span>}
          <span className={joinClasses("block break-words", isUnread ? "font-semibold" : "text-ink-2")}>
            {sayNotification(notification, { t, locale })}
          </span>
          {note && <span className="block max-w-measure text-ink-3 text-small">{note}</span>}
          <span className="block text-ink-3 text-small">
            {formatInstant(notification.createdAt.getTime(), timeZone, locale)}
          </span>
        </span>
      </Link>
    </li>
  );
}
