import { formatInstant, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/ui/tag";
import { otherOf, type SessionsList } from "./session";

type Props = { sessions: SessionsList["sessions"]; timeZone: string };

/** By day; what waits for the reader is named. */
export function SessionList({ sessions, timeZone }: Props) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  return (
    <ul>
      {sessions.map((session) => {
        const { id, status, plannedAt, minutes, hasConfirmed } = session;
        const moment = formatInstant(plannedAt.getTime(), timeZone, locale);
        const waits = status === "held" && hasConfirmed;
        return (
          <li key={id} className="border-line border-b">
            <Link
              href={`/sessions/${id}` as Route}
              className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-ui transition-colors hover:bg-hover"
            >
              <span className="min-w-0 flex-1">
                <span className="block break-words font-medium">
                  {t("with", { name: otherOf(session).name })}
                </span>
                <span className="block text-ink-3 text-small">
                  {minutes === null ? t("momentOnly", { moment }) : t("moment", { moment, minutes })}
                </span>
              </span>
              <Tag>{waits ? t("waitsForOther") : t(`status.${status}`)}</Tag>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
