/** "13:30" for the twenty-seventh half hour. */
export function halfHourText(half: number): string {
  const hour = String(Math.floor(half / 2)).padStart(2, "0");
  return `${hour}:${half % 2 === 0 ? "00" : "30"}`;
}

/** A Monday and the days after it, to be named in the language of the visitor. */
const MONDAY = Date.UTC(2024, 0, 1);

export function weekdayName(weekday: number, locale: string, style: "long" | "short"): string {
  const day = new Date(MONDAY + (weekday - 1) * 86_400_000);
  return new Intl.DateTimeFormat(locale, { weekday: style, timeZone: "UTC" }).format(day);
}
