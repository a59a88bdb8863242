import type { Reading } from "@kwartet/api/kpis/reading";
import type { useTranslations } from "next-intl";

type Text = ReturnType<typeof useTranslations<"scorecards">>;

/** "34 contacten wachten nog …": pending is not failed, and it is said. Null where nothing waits. */
export function pendingNote(readings: readonly Pick<Reading, "population">[], t: Text): string | null {
  const waiting = readings.flatMap(({ population }) =>
    population.exclusions.filter(({ reason }) => reason === "pending-repeat").map(({ count }) => count),
  );
  const [count] = waiting;
  return count === undefined ? null : t("pending", { count });
}
