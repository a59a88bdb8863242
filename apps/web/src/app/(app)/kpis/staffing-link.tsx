import type { KpiId } from "@kwartet/metrics/kpi";
import type { Route } from "next";
import { getTranslations } from "next-intl/server";
import { TextLink } from "@/ui/text-link";

/** Speed and availability are mostly staffing: from a team's figure to what more or fewer people would do. */
export async function StaffingLink({ teamId, kpi }: { teamId: string; kpi: KpiId }) {
  if (kpi !== "response-speed" && kpi !== "availability") return null;
  const t = await getTranslations("staffing");
  return (
    <p className="-mt-3 mb-6 text-ui">
      <TextLink href={`/teams/${teamId}/staffing` as Route}>{t("link")}</TextLink>
    </p>
  );
}
