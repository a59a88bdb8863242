import type { Risk } from "@kwartet/api/risk/read-risk";
import { BEGINNING } from "@kwartet/api/settings/defaults";
import { nameExperienceRule } from "@kwartet/metrics/explain/experience-rule";
import { explainLeaving, explainLeavingBasis } from "@kwartet/metrics/explain/leaving";
import { explainCustomersAtRisk, explainRevenueAtRisk } from "@kwartet/metrics/explain/worth";
import { factOf } from "@kwartet/metrics/facts/library";
import { formatDay, formatMoney, type Locale } from "@kwartet/metrics/format";
import { getLocale, getTranslations } from "next-intl/server";
import { sayDataUntil } from "@/features/period/data-until";
import { LeavingFigure } from "@/features/risk/leaving-figure";
import { WorthTabs } from "@/features/risk/worth-tabs";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section, SideBySide } from "@/ui/section";

type Props = { risk: Risk; timeZone: string };

export async function RiskView({ risk, timeZone }: Props) {
  const locale = (await getLocale()) as Locale;
  const [t, period] = [await getTranslations("risk"), await getTranslations("period")];
  const { leaving, atRisk, rule, range, basis, currency, present, asOf } = risk;
  const [from, to] = [range?.from ?? null, range?.to ?? null];
  const { version, validFrom } = rule;
  const since =
    version === 0
      ? t("rule.beginning")
      : validFrom <= BEGINNING
        ? t("rule.always", { version })
        : t("rule.since", { version, day: formatDay(validFrom, locale) });
  return (
    <Page>
      <PageHeader
        title={explainLeaving(leaving, locale)}
        lead={atRisk?.revenue ? explainRevenueAtRisk(atRisk.revenue, locale, { currency }) : undefined}
        breadcrumbs={<p className="mb-1 text-ink-3 text-small">{t("title")}</p>}
      />
      <WorthTabs current="risk" />
      {leaving.status === "ok" ? (
        <Section title={t("leaving.title")}>
          <LeavingFigure
            rows={leaving.rows}
            caption={explainLeavingBasis({ basis, from, to, customers: leaving.n }, locale)}
            borrowedFrom={factOf("pwc-one-bad-us")?.source ?? ""}
          />
        </Section>
      ) : (
        <EmptyState kind="not-set-up" level={2} title={t("none.title")}>
          {t("none.text")}
        </EmptyState>
      )}
      <SideBySide>
        {atRisk && (
          <Section title={t("atRisk.title")}>
            <div className="max-w-measure space-y-3 text-ui/6">
              <p>{explainCustomersAtRisk(atRisk, locale)}</p>
              {atRisk.revenue ? (
                <p>{explainRevenueAtRisk(atRisk.revenue, locale, { currency })}</p>
              ) : (
                <p>{t("atRisk.noValue")}</p>
              )}
              {atRisk.valuePerCustomerMinor !== null && (
                <p className="text-ink-2">
                  {t(atRisk.isEstimate ? "atRisk.estimated" : "atRisk.known", {
                    value: formatMoney(atRisk.valuePerCustomerMinor, currency, locale, 0),
                    count: present?.withoutValue ?? 0,
                  })}
                </p>
              )}
              <p className="text-ink-2">{t("atRisk.range")}</p>
            </div>
          </Section>
        )}
        <Section title={t("rule.title")}>
          <div className="max-w-measure space-y-3 text-ui/6">
            <ul className="list-disc space-y-1 pl-5">
              {nameExperienceRule(rule, locale).map((kind) => (
                <li key={kind}>{kind}</li>
              ))}
            </ul>
            <p className="text-ink-2">
              {since} {t("rule.whoChanges")}
            </p>
          </div>
        </Section>
      </SideBySide>
      <PageFooter>
        {asOf && sayDataUntil({ asOf, timeZone, locale, t: period })} {t("footer")}
      </PageFooter>
    </Page>
  );
}
