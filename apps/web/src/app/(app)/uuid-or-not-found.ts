import { notFound } from "next/navigation";
import { z } from "zod";

/** An id out of an address; what can be no id leads to a page that is not there. */
export function uuidOrNotFound(value: string): string {
  const parsed = z.uuid().safeParse(value);
  return parsed.success ? parsed.data : notFound();
}
