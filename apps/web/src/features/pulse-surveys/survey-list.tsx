"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { CopySurvey } from "./name-survey";
import { refusalKey } from "./refusal";

type Survey = RouterOutputs["pulseSurveys"]["list"][number];

/** The questionnaires of the organisation; those that were put away stand last. */
export function SurveyList({ surveys }: { surveys: readonly Survey[] }) {
  const t = useTranslations("pulse.settings");
  return (
    <Table label={t("surveys")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.survey")}</HeadCell>
          <HeadCell numeric>{t("head.items")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("head.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {surveys.map((survey) => (
          <Row key={survey.id}>
            <RowHead {...(survey.isArchived ? { note: t("archived") } : {})}>
              <TextLink href={`/settings/pulse?survey=${survey.id}` as Route}>{survey.name}</TextLink>
            </RowHead>
            <Cell numeric label={t("head.items")}>
              {survey.items.length}
            </Cell>
            <Cell>
              <SurveyActions survey={survey} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function SurveyActions({ survey }: { survey: Survey }) {
  const t = useTranslations("pulse.settings");
  const { pulseSurveys } = useTRPC();
  const { id: surveyId, name, isArchived } = survey;
  const archive = useChange(pulseSurveys.archive.mutationOptions(), { said: t("archivedNow", { name }) });
  const restore = useChange(pulseSurveys.restore.mutationOptions(), { said: t("restoredNow", { name }) });
  const failure = archive.error ?? restore.error;
  return (
    <div className="flex flex-wrap gap-x-4 tablet:justify-end">
      <CopySurvey surveyId={surveyId} name={name} />
      <Button
        kind="tertiary"
        size="small"
        busy={archive.isPending || restore.isPending}
        aria-label={t(isArchived ? "restoreOf" : "archiveOf", { name })}
        onClick={() => (isArchived ? restore : archive).mutate({ surveyId })}
      >
        {t(isArchived ? "restore" : "archive")}
      </Button>
      {failure && (
        <p role="alert" className="w-full text-danger text-small">
          {t(refusalKey(failure))}
        </p>
      )}
    </div>
  );
}
