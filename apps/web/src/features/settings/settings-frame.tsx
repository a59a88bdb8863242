import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Page } from "@/ui/page";
import { PageHeader } from "@/ui/page-header";
import { TabLinks } from "@/ui/tab-links";

const TABS = [
  ["organization", "/settings"],
  ["channels", "/settings/channels"],
  ["calendars", "/settings/calendars"],
  ["targets", "/settings/targets"],
  ["experiences", "/settings/experiences"],
  ["facts", "/settings/facts"],
  ["reviewForms", "/settings/review-forms"],
  ["pulse", "/settings/pulse"],
  ["api", "/settings/api"],
] as const;

export type SettingsTab = (typeof TABS)[number][0];

/** What whoever may only read has no page of. */
const FOR_WRITERS: readonly SettingsTab[] = ["pulse"];

type Props = { tab: SettingsTab; mayWrite: boolean; controls?: ReactNode; children: ReactNode };

/** The head of every page of settings. */
export function SettingsFrame({ tab, mayWrite, controls, children }: Props) {
  const t = useTranslations("settings");
  return (
    <Page>
      <PageHeader
        kind="noun"
        title={t("title")}
        lead={mayWrite ? t("lead") : `${t("lead")} ${t("readOnly")}`}
        controls={controls}
      />
      <div className="mb-8">
        <TabLinks
          label={t("tabs.label")}
          items={TABS.filter(([name]) => mayWrite || !FOR_WRITERS.includes(name)).map(([name, href]) => ({
            label: t(`tabs.${name}`),
            href: href as Route,
            current: name === tab,
          }))}
        />
      </div>
      {children}
    </Page>
  );
}
