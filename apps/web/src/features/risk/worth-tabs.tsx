import type { Route } from "next";
import { useTranslations } from "next-intl";
import { TabLinks } from "@/ui/tab-links";

/** What service is worth: what happens, what it depends on, and what somebody assumes. */
export function WorthTabs({ current }: { current: "risk" | "drivers" | "scenarios" }) {
  const t = useTranslations("risk");
  return (
    <div className="mb-8">
      <TabLinks
        label={t("tabs.label")}
        items={(["risk", "drivers", "scenarios"] as const).map((tab) => ({
          label: t(`tabs.${tab}`),
          href: `/${tab}` as Route,
          current: tab === current,
        }))}
      />
    </div>
  );
}
