import type { Role } from "@kwartet/db/schema/people";
import type { RETENTION_CATEGORIES } from "@kwartet/db/schema/settings";
import type { Localized } from "@kwartet/metrics/kpi";

/** One kind of data: what it is, what it is for, who can see it about whom, and how long it is kept. */
export type DataCategory = {
  id: string;
  name: Localized;
  data: Localized;
  purpose: Localized;
  /** Whom it is about. */
  about: "customer" | "agent" | "user" | "nobody";
  seenBy: readonly Role[];
  /** The retention rule that holds for it; null is as long as the organisation uses the product. */
  retention: (typeof RETENTION_CATEGORIES)[number] | null;
};
