import {
  explainPublishedRecommend,
  explainScaleQuality,
  explainSurvey,
} from "@kwartet/metrics/explain/pulse";
import { formatDay, formatValue, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { type CoachedTeam, CommitAction } from "@/features/pulse-results/action-dialog";
import { ActionList } from "@/features/pulse-results/action-list";
import { ChoiceShares } from "@/features/pulse-results/choice-shares";
import { CommentList } from "@/features/pulse-results/comment-list";
import { HeatMap } from "@/features/pulse-results/heat-map";
import { LastActions } from "@/features/pulse-results/last-actions";
import {
  columnsOf,
  groupsWithSignal,
  nameOfGroup,
  type Results,
  textOf,
} from "@/features/pulse-results/results";
import type { RouterOutputs } from "@/trpc/outputs";
import { Breadcrumbs } from "@/ui/breadcrumbs";
import { ChoiceMenu } from "@/ui/choice-menu";
import { EmptyState } from "@/ui/empty-state";
import { Page } from "@/ui/page";
import { PageFooter } from "@/ui/page-footer";
import { PageHeader } from "@/ui/page-header";
import { Section } from "@/ui/section";
import { ExportPulse } from "./export-pulse";

type Props = {
  results: Results;
  waves: RouterOutputs["pulseResults"]["waves"];
  coached: readonly CoachedTeam[];
};

export async function ResultsView({ results, waves, coached }: Props) {
  const locale = (await getLocale()) as Locale;
  const t = await getTranslations("pulse-results");
  const { wave, groups, actions, reliability, responseShare, today } = results;
  const [organization] = groups;
  const isShown = groups.some(({ cells }) => cells.some(({ hidden }) => hidden === null));
  const signals = groupsWithSignal(results).map((group) => nameOfGroup(group, t));
  const compared = groups.filter(({ kind, band }) => kind !== "organization" && band !== null).length;
  const focuses = results.items.map((item) => ({ key: item.key, text: textOf(item, locale) }));
  const asked = groups.flatMap(({ teamId }) => teamId ?? []);
  const waiting = coached.filter(
    ({ id }) => asked.includes(id) && !actions.some(({ teamId }) => teamId === id),
  );
  const recommend = results.items.find(({ kind }) => kind === "score");
  const score = organization?.cells.find(({ itemKey }) => itemKey === recommend?.key)?.figure;
  return (
    <Page>
      <PageHeader
        title={explainSurvey({ isShown, groups: compared, signals }, locale)}
        lead={[
          responseShare !== null && t("took", { share: formatValue(responseShare, "share", locale) }),
          wave.closedOn !== null && `${t("closedOn", { day: formatDay(wave.closedOn, locale) })}.`,
        ]
          .filter(Boolean)
          .join(" ")}
        breadcrumbs={
          <Breadcrumbs items={[{ label: t("title"), href: "/pulse" as Route }, { label: wave.name }]} />
        }
        controls={
          <>
            <ChoiceMenu
              label={t("survey")}
              value={wave.name}
              choices={waves.map(({ id, name }) => ({
                label: name,
                href: `/pulse/${id}` as Route,
                current: id === wave.id,
              }))}
            />
            <ExportPulse waveId={wave.id} />
            {waiting.map((team) => (
              <CommitAction key={team.id} waveId={wave.id} team={team} focuses={focuses} today={today} />
            ))}
          </>
        }
      />
      <LastActions results={results} />
      {isShown ? (
        <>
          {columnsOf(results).length > 0 && <HeatMap results={results} />}
          <p className="mt-5 max-w-measure text-pretty text-ink-2 text-small">
            {t("rules", { minimum: wave.minimumRespondents })}
          </p>
        </>
      ) : (
        <EmptyState kind="hidden-to-protect" level={2} title={t("nothing")}>
          {t("nothingText")}
        </EmptyState>
      )}
      <Section title={t("nextSteps")}>
        {actions.length > 0 ? (
          <ActionList actions={actions} focuses={focuses} today={today} />
        ) : (
          <EmptyState kind="nothing-new" title={t("noAction")}>
            {t("noActionText")}
          </EmptyState>
        )}
      </Section>
      {score && (
        <Section title={t("recommend")}>
          <p className="max-w-measure text-pretty text-ui">{explainPublishedRecommend(score, locale)}</p>
        </Section>
      )}
      <ChoiceShares results={results} />
      <CommentList results={results} />
      {reliability && (
        <Section title={t("reliability")}>
          <p className="max-w-measure text-pretty text-ui">
            {explainScaleQuality(reliability, locale).join(" ")}
          </p>
        </Section>
      )}
      <PageFooter>{t("footer")}</PageFooter>
    </Page>
  );
}
