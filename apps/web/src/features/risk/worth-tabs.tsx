import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TabLinks } from "@/ui/tab-links";

/** What service is worth, from two sides: what happens, and what somebody assumes. */
export function WorthTabs({ current }: { current: "risk" | "scenarios" }) {
  const t = useTranslations("risk");
  return (
    <div className="mb-8">
      <TabLinks
        label={t("tabs.label")}
        items={(["risk", "scenarios"] as const).map((tab) => ({
          label: t(`tabs.${tab}`),
          href: `/${tab}` as Route,
          current: tab === current,
        }))}
      />
    </div>
  );
}
