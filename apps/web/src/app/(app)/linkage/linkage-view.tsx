import type { LinkageRequest } from "@kwartet/api/linkage/input";
import type { Linkage } from "@kwartet/api/linkage/read-linkage";
import { explainNeeded } from "@kwartet/metrics/explain/link-certainty";
import type { LinkTelling } from "@kwartet/metrics/explain/link-words";
import { explainFamily, explainLink, explainReason } from "@kwartet/metrics/explain/links";
import type { Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { BetweenFigure } from "@/features/linkage/between-figure";
import { Certainty } from "@/features/linkage/certainty";
import { DrawnLink } from "@/features/linkage/drawn-link";
import { FamilyMenus } from "@/features/linkage/family-menus";
import { LinkForest } from "@/features/linkage/link-forest";
import { LinkTable } from "@/features/linkage/link-table";
import { linkWithin } from "@/features/period/address";
import { sayDataUntil } from "@/features/period/data-until";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";

type Props = { linkage: Linkage; params: LinkageRequest; timeZone: string };

export async function LinkageView({ linkage, params, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("linkage"), await getTranslations("period")];
  const { data, links, tested, shown, between, grain, outcomes, scale } = linkage;
  const telling: LinkTelling = { locale, grain, outcomes };
  const family = params.family === "main" ? null : params.family;
  const linkTo = linkWithin("/linkage", { family, series: params.series });
  const [first] = links;
  // Beside a test the picture is of the outcome that is drawn; without one it is all that there is.
  const pictures = between.filter(({ outcome }) => shown === null || outcome.id === shown.link.outcome);
  return (
    <Page>
      <PageHeader
        title={explainFamily(linkage, telling)}
        lead={shown ? explainLink(shown.link, telling) : first && explainReason(first, telling)}
        breadcrumbs={<p className="mb-1 text-ink-3 text-small">{t(`family.${linkage.family}`)}</p>}
        controls={<FamilyMenus linkage={linkage} linkTo={linkTo} />}
      />
      {tested === 0 ? (
        <>
          <EmptyState kind="not-set-up" level={2} title={t("few.title")}>
            {links.length === 0 ? t("few.nothing") : explainNeeded(telling)}
          </EmptyState>
          {links.length > 0 && (
            <Section title={t("few.pairs", { count: links.length })}>
              <LinkTable links={links} telling={telling} />
            </Section>
          )}
        </>
      ) : (
        <div className="grid grid-cols-1 gap-x-10 gap-y-9 desk:grid-cols-[minmax(0,16fr)_minmax(0,11fr)]">
          {shown && <DrawnLink shown={shown} scale={scale} telling={telling} />}
          <LinkForest
            links={links}
            drawn={shown?.link ?? null}
            telling={telling}
            hrefOf={({ outcome, lag }) => linkTo({ outcome, lag })}
          />
        </div>
      )}
      <Section title={t("certainty.title")}>
        <Certainty linkage={linkage} telling={telling} />
      </Section>
      {pictures.length > 0 && (
        <Section title={t("between.title")} note={t("between.note")}>
          <div className="grid grid-cols-1 gap-x-10 gap-y-9 tablet:grid-cols-2">
            {pictures.map((one) => (
              <BetweenFigure key={one.outcome.id} between={one} scale={scale} telling={telling} />
            ))}
          </div>
        </Section>
      )}
      <PageFooter end={<TextLink href={"/definitions/methods#panelFE" as Route}>{t("how")}</TextLink>}>
        {data && sayDataUntil({ asOf: data.asOf, timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}
