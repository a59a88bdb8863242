import type { TeamStaffing } from "@kwartet/api/staffing/read-team";
import { explainNoPattern, explainOneAgent, STAFFING_SCOPE } from "@kwartet/metrics/explain/staffing-week";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { type LinkTo, linkWithin } from "@/features/period/address";
import { sayDataUntil } from "@/features/period/data-until";
import type { StaffingParams } from "@/features/staffing/staffing-params";
import { staffingSearch } from "@/features/staffing/staffing-params";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { StaffingSections } from "./staffing-sections";

type Props = {
  staffing: TeamStaffing;
  params: StaffingParams;
  path: string;
  above: { label: string; href: Route };
  timeZone: string;
};

/** A usual week on the telephone: what more or fewer people would make of it. The same page for a coach and an agent. */
export async function StaffingView({ staffing, params, path, above, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("staffing"), await getTranslations("period")];
  const { team, withTeams, data, range, whatIf } = staffing;
  const linkTo = linkWithin(path, staffingSearch(params));
  // What is not to be planned on is no heading.
  const finding = whatIf && whatIf.fit.word !== "off" ? explainOneAgent(whatIf.options, locale) : null;
  const names = new Intl.ListFormat(locale).format([team.name, ...withTeams]);
  const days = range && {
    from: formatDay(range.from, locale),
    to: formatDay(range.to, locale),
  };
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs items={[above, { label: team.name }, { label: t("title") }]} />}
        kind={finding ? "finding" : "noun"}
        title={finding ?? t("titleOf", { team: team.name })}
        lead={
          <>
            {days && t(withTeams.length > 0 ? "leadTogether" : "lead", { names, ...days })}{" "}
            {STAFFING_SCOPE[locale]}
          </>
        }
      />
      {whatIf ? (
        <StaffingSections {...{ staffing, whatIf, params, path, linkTo }} />
      ) : (
        <NoStaffing staffing={staffing} locale={locale} />
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>
        {data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}

export type SectionProps = {
  staffing: TeamStaffing;
  whatIf: NonNullable<TeamStaffing["whatIf"]>;
  params: StaffingParams;
  path: string;
  linkTo: LinkTo;
};

async function NoStaffing({ staffing, locale }: { staffing: TeamStaffing; locale: Locale }) {
  const t = await getTranslations("staffing");
  const { data, hidden, pattern } = staffing;
  if (data === null) {
    return (
      <EmptyState kind="not-set-up" level={2} title={t("empty.title")}>
        {t("empty.text")}
      </EmptyState>
    );
  }
  if (hidden === "other-teams") {
    return (
      <EmptyState kind="hidden-to-protect" level={2}>
        {t("hidden")}
      </EmptyState>
    );
  }
  return (
    <EmptyState kind="no-data-in-period" level={2} title={t("few")}>
      {pattern.status !== "ok" && explainNoPattern(pattern, locale)}
    </EmptyState>
  );
}
