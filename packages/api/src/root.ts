import { accountRouter } from "./accounts/router";
import { apiKeysRouter } from "./api-keys/router";
import { auditRouter } from "./audit/router";
import { boardRouter } from "./board/router";
import { boardSummaryRouter } from "./board-summary/router";
import { calibrationsRouter } from "./calibrations/router";
import { comparisonsRouter } from "./comparisons/router";
import { contactsRouter } from "./contacts/router";
import { customersRouter } from "./customers/router";
import { definitionsRouter } from "./definitions/router";
import { driversRouter } from "./drivers/router";
import { effectsRouter } from "./effects/router";
import { effortRouter } from "./effort/router";
import { exportsRouter } from "./exports/router";
import { factsRouter } from "./facts/router";
import { goalsRouter } from "./goals/router";
import { importsRouter } from "./imports/router";
import { invitationsRouter } from "./invitations/router";
import { kpisRouter } from "./kpis/router";
import { linkageRouter } from "./linkage/router";
import { notificationsRouter } from "./notifications/router";
import { operationsRouter } from "./operations/router";
import { overviewRouter } from "./overview/router";
import { packsRouter } from "./packs/router";
import { peopleRouter } from "./people/router";
import { privacyRouter } from "./privacy/router";
import { pulseActionsRouter } from "./pulse-actions/router";
import { pulseAnswersRouter } from "./pulse-answers/router";
import { pulseResultsRouter } from "./pulse-results/router";
import { pulseSurveysRouter } from "./pulse-surveys/router";
import { pulseWavesRouter } from "./pulse-waves/router";
import { recognitionRouter } from "./recognition/router";
import { reviewFormsRouter } from "./review-forms/router";
import { reviewsRouter } from "./reviews/router";
import { riskRouter } from "./risk/router";
import { scenariosRouter } from "./scenarios/router";
import { scorecardsRouter } from "./scorecards/router";
import { sessionsRouter } from "./sessions/router";
import { settingsRouter } from "./settings/router";
import { setupRouter } from "./setup/router";
import { staffingRouter } from "./staffing/router";
import { suggestionsRouter } from "./suggestions/router";
import { teamsRouter } from "./teams/router";
import { createCallerFactory, router } from "./trpc";
import { webhooksRouter } from "./webhooks/router";

export const appRouter = router({
  account: accountRouter,
  apiKeys: apiKeysRouter,
  audit: auditRouter,
  board: boardRouter,
  boardSummary: boardSummaryRouter,
  comparisons: comparisonsRouter,
  calibrations: calibrationsRouter,
  contacts: contactsRouter,
  customers: customersRouter,
  imports: importsRouter,
  definitions: definitionsRouter,
  drivers: driversRouter,
  effects: effectsRouter,
  effort: effortRouter,
  exports: exportsRouter,
  facts: factsRouter,
  goals: goalsRouter,
  invitations: invitationsRouter,
  kpis: kpisRouter,
  linkage: linkageRouter,
  notifications: notificationsRouter,
  operations: operationsRouter,
  overview: overviewRouter,
  packs: packsRouter,
  people: peopleRouter,
  pulseActions: pulseActionsRouter,
  pulseAnswers: pulseAnswersRouter,
  pulseResults: pulseResultsRouter,
  pulseSurveys: pulseSurveysRouter,
  pulseWaves: pulseWavesRouter,
  recognition: recognitionRouter,
  reviewForms: reviewFormsRouter,
  reviews: reviewsRouter,
  risk: riskRouter,
  scenarios: scenariosRouter,
  scorecards: scorecardsRouter,
  privacy: privacyRouter,
  sessions: sessionsRouter,
  settings: settingsRouter,
  setup: setupRouter,
  staffing: staffingRouter,
  suggestions: suggestionsRouter,
  teams: teamsRouter,
  webhooks: webhooksRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
