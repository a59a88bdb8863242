import type { Metadata, Route } from "next";
import { getTranslations } from "next-intl/server";
import { OutsideWaves } from "@/features/pulse-results/outside-waves";
import { CreateSurvey } from "@/features/pulse-surveys/name-survey";
import { SurveyEditor } from "@/features/pulse-surveys/survey-editor";
import { SurveyList } from "@/features/pulse-surveys/survey-list";
import { PlanWave } from "@/features/pulse-waves/wave-form";
import { WaveList } from "@/features/pulse-waves/wave-list";
import { SettingsFrame } from "@/features/settings/settings-frame";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EmptyState } from "@/ui/empty-state";
import { Section } from "@/ui/section";
import { TextLink } from "@/ui/text-link";
import { uuidOrNotFound } from "../../uuid-or-not-found";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pulse.settings");
  return { title: t("title") };
}

/** When the team is asked, and what. */
export default async function PulseSettingsPage({ searchParams }: Props) {
  await requirePage("pulse:write");
  const { survey } = await searchParams;
  return (
    <SettingsFrame tab="pulse" mayWrite>
      {typeof survey === "string" ? <OneSurvey surveyId={uuidOrNotFound(survey)} /> : <Calendar />}
    </SettingsFrame>
  );
}

async function Calendar() {
  const t = await getTranslations("pulse.settings");
  const surveys = await api.pulseSurveys.list();
  const { waves, today } = await api.pulseWaves.list();
  const outside = await api.pulseResults.outsideWaves();
  const results = await getTranslations("pulse-results");
  const choices = surveys.filter(({ isArchived }) => !isArchived).map(({ id, name }) => ({ id, name }));
  return (
    <>
      <Section title={t("calendar")} note={t("calendarNote")}>
        {waves.length === 0 ? (
          <EmptyState kind="not-set-up" title={t("noWaves")}>
            {t("noWavesText")}
          </EmptyState>
        ) : (
          <WaveList waves={waves} today={today} surveys={choices} />
        )}
        <div className="mt-5">
          <PlanWave today={today} surveys={choices} />
        </div>
      </Section>
      <Section title={t("surveys")} note={t("surveysNote")}>
        <SurveyList surveys={surveys} />
        <div className="mt-5">
          <CreateSurvey />
        </div>
      </Section>
      {outside.length > 0 && (
        <Section title={results("outside.title")} note={results("outside.note")}>
          <OutsideWaves waves={outside} />
        </Section>
      )}
    </>
  );
}

async function OneSurvey({ surveyId }: { surveyId: string }) {
  const t = await getTranslations("pulse.settings");
  const survey = await orNotFound(api.pulseSurveys.get({ surveyId }));
  return (
    <Section title={survey.name} note={<TextLink href={"/settings/pulse" as Route}>{t("back")}</TextLink>}>
      <SurveyEditor key={survey.revision} survey={survey} />
    </Section>
  );
}
