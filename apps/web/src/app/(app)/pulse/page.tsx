import { may } from "@kwartet/api/permissions";
import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Metadata, Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pulse-results");
  return { title: t("title") };
}

/** What the reader can answer now, and the surveys of which there are results. */
export default async function PulsePage() {
  const actor = await requirePage("pulse:read");
  const t = await getTranslations("pulse-results");
  const locale = (await getLocale()) as Locale;
  const waves = await api.pulseResults.waves();
  const open = may(actor.roles, "pulse:answer") ? await api.pulseAnswers.mine() : [];
  return (
    <Page>
      <PageHeader kind="noun" title={t("title")} lead={t("lead")} />
      {open.length > 0 && (
        <Section title={t("open")}>
          <ul>
            {open.map(({ waveId, name, closesOn, hasAnswered }) => (
              <li
                key={waveId}
                className="flex flex-wrap items-center justify-between gap-3 border-line border-b py-3 text-ui"
              >
                <span>
                  <span className="font-medium">{name}</span>
                  <span className="block text-ink-3 text-small">
                    {[
                      hasAnswered ? t("answered") : null,
                      closesOn && t("openUntil", { day: formatDay(closesOn, locale) }),
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </span>
                </span>
                <ButtonLink
                  kind={hasAnswered ? "secondary" : "primary"}
                  href={`/pulse/answer/${waveId}` as Route}
                >
                  {t(hasAnswered ? "changeAnswers" : "answer")}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t("surveys")}>
        {waves.length === 0 ? (
          <EmptyState kind="nothing-new" title={t("none")}>
            {t("noneText")}
          </EmptyState>
        ) : (
          <Table label={t("surveys")} stacks>
            <thead>
              <tr>
                <HeadCell>{t("survey")}</HeadCell>
                <HeadCell>{t("closedOn", { day: "" }).trim()}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {waves.map((wave) => (
                <Row key={wave.id}>
                  <RowHead note={wave.surveyName ?? t("ofOutside")}>
                    <TextLink href={`/pulse/${wave.id}` as Route}>{wave.name}</TextLink>
                  </RowHead>
                  <Cell quiet>
                    {wave.closedOn === null
                      ? t("period", { day: formatDay(wave.periodStartsOn, locale) })
                      : formatDay(wave.closedOn, locale)}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        )}
      </Section>
      <PageFooter>{t("footer")}</PageFooter>
    </Page>
  );
}
