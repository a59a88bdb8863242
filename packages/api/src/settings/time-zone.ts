import { z } from "zod";

/** The name of a zone, such as `Europe/Amsterdam`; an offset such as `+01:00` knows no summer time. */
export const timeZone = z.string().max(64).refine(isTimeZone, { error: "Unknown time zone." });

function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
