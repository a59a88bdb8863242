import type { ReviewedContact } from "@kwartet/api/reviews/contact-queries";
import { formatDay, formatDuration, type Locale } from "@kwartet/metrics/format";

type Words = { channels: (channel: ReviewedContact["channel"]) => string; gone: string; noTopic: string };

/** "Telefoon, storing, ma 16 nov 2026, 14:08, 8:20": which conversation it was, in one line. */
export function contactLine(
  contact: ReviewedContact | null,
  { locale, words }: { locale: Locale; words: Words },
): string {
  if (!contact) return words.gone;
  const { channel, topic, day, time, handleSeconds } = contact;
  const parts = [words.channels(channel), topic ?? words.noTopic, formatDay(day, locale, "weekday"), time];
  return [...parts, ...(handleSeconds === null ? [] : [formatDuration(handleSeconds, locale)])].join(", ");
}
