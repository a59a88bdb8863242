import { formatValue, type Locale } from "@kwartet/metrics/format";
import { KPI_IDS, kpiOf } from "@kwartet/metrics/kpi";
import { CHART_FALSE_ALARMS, SIGNAL_Q } from "@kwartet/metrics/policy";
import type { useTranslations } from "next-intl";
import type { Notification } from "./notification";

type Said = { t: ReturnType<typeof useTranslations<"notifications">>; locale: Locale };
type Told = Pick<Notification, "kind" | "about" | "personName" | "teamName">;

/** What happened, in a sentence in the reader's language. */
export function sayNotification({ kind, about, personName, teamName }: Told, { t, locale }: Said): string {
  const name = personName ?? teamName ?? t("somebody");
  const id = KPI_IDS.find((one) => one === about.kpi);
  const kpi = id === undefined ? "" : kpiOf(id).name[locale];
  switch (kind) {
    case "signal":
      return t("said.signal", { name, kpi, side: about.side ?? "other" });
    case "session-asked":
    case "session-planned":
    case "session-held":
    case "session-cancelled":
    case "agreement-due":
      return t(`said.${kind}`, { name });
    case "goal-proposed":
    case "goal-accepted":
    case "goal-closed":
    case "goal-review-due": {
      const sentence = t(`said.${kind}`, { kpi });
      return personName === null ? sentence : t("said.of", { sentence, name });
    }
    case "review-published":
    case "review-disputed":
    case "review-decided":
    case "reviews-to-do":
    case "kudos":
    case "pulse-open":
    case "pulse-results":
      return t(`said.${kind}`);
  }
}

/** Of a statistical alert, how often its rule raises one for nothing: the rate that it was made for. */
export function noteOf(
  { kind, about }: Pick<Notification, "kind" | "about">,
  { t, locale }: Said,
): string | null {
  if (kind !== "signal") return null;
  const share = (value: number) => formatValue(value, "share", locale);
  if (about.teamId === undefined) return t("said.signalNote", { rate: share(SIGNAL_Q) });
  const { rule1, allRules } = CHART_FALSE_ALARMS;
  return t("said.signalTeamNote", { low: share(rule1), high: share(allRules) });
}
