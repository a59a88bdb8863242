import { STAFFING_SCOPE } from "@kwartet/metrics/explain/staffing-week";
import { formatCount, formatDay, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { sayDataUntil } from "@/features/period/data-until";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { QueueTable } from "@/features/staffing/queue-table";
import { api } from "@/trpc/server";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("staffing");
  return { title: t("title") };
}

/** Every queue of the organisation, and what one agent more would do there; never a person. */
export default async function OverviewStaffingPage() {
  const me = await readMe();
  const staffing = await orNotFound(api.staffing.organization({}));
  const locale = (await getLocale()) as Locale;
  const [t, shell] = [await getTranslations("staffing"), await getTranslations("shell")];
  const period = await getTranslations("period");
  const { data, range, queues, teamsLeftOut } = staffing;
  const above = { label: shell("places.overview"), href: "/overview" as Route };
  const days = range && { from: formatDay(range.from, locale), to: formatDay(range.to, locale) };
  return (
    <Page>
      <PageHeader
        kind="noun"
        breadcrumbs={<Breadcrumbs items={[above, { label: t("title") }]} />}
        title={t("title")}
        lead={
          <>
            {days && t("queues.lead", days)} {STAFFING_SCOPE[locale]}
          </>
        }
      />
      {data === null && (
        <EmptyState kind="not-set-up" level={2} title={t("empty.title")}>
          {t("empty.text")}
        </EmptyState>
      )}
      {data !== null && queues.length === 0 && (
        <EmptyState kind="no-data-in-period" level={2}>
          {t("queues.none")}
        </EmptyState>
      )}
      {queues.length > 0 && <QueueTable queues={queues} />}
      {teamsLeftOut > 0 && (
        <p className="mt-3 max-w-[90ch] text-pretty text-ink-3 text-label">
          {t("queues.leftOut", { count: teamsLeftOut, n: formatCount(teamsLeftOut, locale) })}
        </p>
      )}
      <PageFooter>
        {data && sayDataUntil({ asOf: data.asOf, timeZone: me.timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}
