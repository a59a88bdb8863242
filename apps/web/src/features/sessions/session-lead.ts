import { formatDay, formatInstant, type Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";
import { otherOf, type Session } from "./session";

type Text = ReturnType<typeof useTranslations<"sessions">>;

/** When it is, or was, and in which state. */
export function sayLead(session: Session, { t, locale }: { t: Text; locale: Locale }): string {
  const { status, plannedAt, timeZone, minutes, heldOn, side } = session;
  const moment = formatInstant(plannedAt.getTime(), timeZone, locale);
  const name = otherOf(session).name;
  if (status === "cancelled") return t("leadCancelled");
  if (status === "asked")
    return side === "agent" ? t("leadAskedOwn", { moment, name }) : t("leadAsked", { moment, name });
  if (heldOn !== null) return t("leadHeld", { day: formatDay(heldOn, locale), minutes: minutes ?? 0 });
  return minutes === null ? t("leadNoLength", { moment }) : t("lead", { moment, minutes });
}
