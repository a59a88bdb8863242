import { formatCount } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import type { Metadata, Route } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { contactSearch, readContactParams, USUAL_MEASURE } from "@/features/contacts/contact-params";
import { ContactTable } from "@/features/contacts/contact-table";
import { isOfRatings } from "@/features/contacts/counted-unit";
import { FilterChips } from "@/features/contacts/filter-chips";
import { titleOfPeriod } from "@/features/kpis/time-points-of";
import { linkWithin } from "@/features/period/address";
import { CustomRangeForm } from "@/features/period/custom-range-form";
import { sayRange } from "@/features/period/describe-range";
import { RangeMenus } from "@/features/period/range-menus";
import { rangeRequest, rangeSearch, readRangeParams, type Search } from "@/features/period/range-params";
import { capitalised } from "@/features/period/say-comparison";
import { type Me, readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Pagination } from "@/ui/pagination";
import { readChips } from "./read-chips";

const PAGE_SIZE = 50;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("contacts");
  return { title: t("title") };
}

/** Whose contacts: those that the address names, else one's own, else those of the first team that one coaches. */
function ownerOf(me: Me, { agent, team }: { agent: string | null; team: string | null }) {
  if (agent) return { agent, team: null };
  if (team) return { agent: null, team };
  if (me.roles.includes("agent")) return { agent: me.personId, team: null };
  const coached = me.coachOf[0];
  return coached ? { agent: null, team: coached.teamId } : notFound();
}

export default async function ContactsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const me = await readMe();
  const search = await searchParams;
  const [asked, days] = [readContactParams(search), readRangeParams(search)];
  const owner = ownerOf(me, asked);
  const { measure, period, channel, topic, page } = asked;
  const { compare: _, ...range } = rangeRequest(days);
  const behind = await orNotFound(
    api.contacts.behind({
      ...(owner.agent ? { agentId: owner.agent } : { teamId: owner.team ?? "" }),
      measure,
      ...(period ? { period } : range),
      ...(channel ? { channel } : {}),
      ...(topic === undefined ? {} : { topic }),
      page,
      pageSize: PAGE_SIZE,
    }),
  );

  const locale = await getLocale();
  const [t, kpis, periodText] = [
    await getTranslations("contacts"),
    await getTranslations("kpis"),
    await getTranslations("period"),
  ];
  const linkTo = linkWithin("/contacts", { ...contactSearch(asked), ...rangeSearch(days) });
  const rows = behind.kind === "contacts" ? behind.rows : [];
  const total = behind.kind === "contacts" ? behind.total : 0;
  const shownRange = behind.kind === "contacts" ? behind.range : null;
  const name = period
    ? titleOfPeriod(period, { locale, t: kpis })
    : capitalised(shownRange ? sayRange(shownRange, { locale, t: periodText }) : t("title"));
  const unit = isOfRatings(measure) ? ("ratings" as const) : ("contacts" as const);
  const title = t("heading", {
    period: name,
    count: t("count", { unit, count: total, n: formatCount(total, locale) }),
  });
  const isNarrowed = channel !== null || topic !== undefined;
  const [first, last] = [page * PAGE_SIZE + 1, page * PAGE_SIZE + rows.length];

  return (
    <Page>
      <PageHeader
        kind="noun"
        title={behind.kind === "minutes" ? t("title") : title}
        lead={
          measure === USUAL_MEASURE
            ? t("leadAll")
            : t(unit === "ratings" ? "leadRatings" : "lead", {
                measure: measureOf(measure).measure.name[locale].toLowerCase(),
              })
        }
        controls={
          period ? null : (
            <RangeMenus params={days} range={shownRange} data={null} linkTo={linkTo} compares={false} />
          )
        }
      />
      {days.isChoosing && <CustomRangeForm path="/contacts" range={shownRange} data={null} linkTo={linkTo} />}
      <FilterChips chips={await readChips({ me, owner, asked, rows, linkTo })} />
      {behind.kind === "minutes" ? (
        <p className="max-w-measure text-ink-2 text-ui">{t("minutes")}</p>
      ) : rows.length === 0 ? (
        <EmptyState
          kind={isNarrowed ? "filtered-to-nothing" : "no-data-in-period"}
          level={2}
          action={
            <ButtonLink
              size="small"
              href={linkTo(
                isNarrowed
                  ? { channel: null, topic: null, untold: null }
                  : { range: "last-13-full-weeks", from: null, to: null, period: null },
              )}
            >
              {isNarrowed ? t("clear") : kpis("noDataInPeriod")}
            </ButtonLink>
          }
        />
      ) : (
        <>
          <ContactTable
            label={title}
            rows={rows}
            kpi={measureOf(measure).kpi.id}
            withAgents={owner.team !== null}
            channelName={(key) => kpis(`channels.${key}`)}
            spoken={{ locale, t }}
          />
          <Pagination
            summary={t("shown", {
              first: formatCount(first, locale),
              last: formatCount(last, locale),
              total: formatCount(total, locale),
            })}
            {...(page > 0 ? { previous: linkTo({ page: page === 1 ? null : page }) } : {})}
            {...(last < total ? { next: linkTo({ page: page + 2 }) } : {})}
          />
        </>
      )}
      <PageFooter whoSeesThis={"/my-data" as Route}>{t("footer")}</PageFooter>
    </Page>
  );
}
