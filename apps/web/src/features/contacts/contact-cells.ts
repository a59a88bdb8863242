import type { ContactRow, ShownRating } from "@kwartet/api/contacts/contact-row";
import type { Clock } from "@kwartet/metrics/contact";
import { formatDay, formatDuration, type Locale } from "@kwartet/metrics/format";
import type { useTranslations } from "next-intl";

export type ContactText = ReturnType<typeof useTranslations<"contacts">>;
export type Spoken = { locale: Locale; t: ContactText };

/** "di 23 jun": in a list of one range, the year goes without saying. */
export function shortDay(day: string, locale: Locale): string {
  return formatDay(day, locale, "weekday").replace(/ \d{4}$/, "");
}

export function durationText(seconds: number | null, { locale, t }: Spoken): string {
  return seconds === null ? t("unknown") : formatDuration(seconds, locale);
}

/**
 * A duration on the clock that counts; where the other clock says something else, both, with which one counts: "1 u 00
 * min in openingstijd (telt), 17 u 00 min op de klok".
 */
export function clockedText(
  {
    clock,
    seconds,
    calendarSeconds,
  }: { clock: Clock; seconds: number | null; calendarSeconds: number | null },
  spoken: Spoken,
): string {
  const counted = durationText(seconds, spoken);
  const calendar = durationText(calendarSeconds, spoken);
  if (clock === "calendar" || counted === calendar) return counted;
  return spoken.t("clocks", { counted, calendar });
}

/** "5 van 5"; a customer who gave no rating is not a customer who gave none of the points. */
export function ratingText(ratings: readonly ShownRating[], { t }: Spoken): string | null {
  const given = ratings.flatMap(({ friendliness }) => friendliness ?? []);
  return given.length === 0 ? null : given.map((value) => t("outOfFive", { value })).join(", ");
}

/** What happened afterwards, as far as the data tell. */
export function aftermathText(
  { after, isReopened }: Pick<ContactRow, "after" | "isReopened">,
  { t }: Spoken,
) {
  if (after.outcome === "came-back" || (after.outcome === "pending" && after.afterDays !== null)) {
    return after.afterDays === null || after.afterDays === 0
      ? t("after.sameDay")
      : t("after.cameBack", { days: after.afterDays });
  }
  if (isReopened) return t("after.reopened");
  return t(`after.${after.outcome}`);
}

/** Whether the customer got through, and in time. */
export function answerText({ state, counts }: Pick<ContactRow, "state" | "counts">, { t }: Spoken): string {
  if (state !== "answered") return t(`state.${state}`);
  return counts === false ? t("state.late") : t("state.answered");
}
