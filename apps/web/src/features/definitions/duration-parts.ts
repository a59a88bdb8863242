export type DurationParts = { unit: "seconds" | "minutes" | "hours"; count: number };

/** The largest unit in which an agreed duration is a whole number, which is how people say it. */
export function durationParts(seconds: number): DurationParts {
  if (seconds >= 3600 && seconds % 3600 === 0) return { unit: "hours", count: seconds / 3600 };
  if (seconds >= 60 && seconds % 60 === 0) return { unit: "minutes", count: seconds / 60 };
  return { unit: "seconds", count: seconds };
}
