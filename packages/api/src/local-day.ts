import { z } from "zod";

/** A local day, `YYYY-MM-DD`, in a range that calendars and computers agree on. */
export const localDay = z.iso
  .date()
  .refine((day) => day >= "1970-01-01" && day <= "2199-12-31", { error: "The day is out of range." });
