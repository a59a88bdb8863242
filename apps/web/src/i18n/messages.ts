import apiEn from "../../messages/en/api.json";
import boardEn from "../../messages/en/board.json";
import boardSummaryEn from "../../messages/en/board-summary.json";
import calibrationsEn from "../../messages/en/calibrations.json";
import chartsEn from "../../messages/en/charts.json";
import commonEn from "../../messages/en/common.json";
import contactsEn from "../../messages/en/contacts.json";
import definitionsEn from "../../messages/en/definitions.json";
import driversEn from "../../messages/en/drivers.json";
import effectsEn from "../../messages/en/effects.json";
import effortEn from "../../messages/en/effort.json";
import entryEn from "../../messages/en/entry.json";
import errorsEn from "../../messages/en/errors.json";
import exportsEn from "../../messages/en/exports.json";
import factsEn from "../../messages/en/facts.json";
import goalsEn from "../../messages/en/goals.json";
import importWizardEn from "../../messages/en/import-wizard.json";
import importsEn from "../../messages/en/imports.json";
import kpisEn from "../../messages/en/kpis.json";
import linkageEn from "../../messages/en/linkage.json";
import marksEn from "../../messages/en/marks.json";
import metricsEn from "../../messages/en/metrics.json";
import notificationsEn from "../../messages/en/notifications.json";
import operationsEn from "../../messages/en/operations.json";
import overviewEn from "../../messages/en/overview.json";
import partsEn from "../../messages/en/parts.json";
import peopleEn from "../../messages/en/people.json";
import periodEn from "../../messages/en/period.json";
import preferencesEn from "../../messages/en/preferences.json";
import privacyEn from "../../messages/en/privacy.json";
import pulseEn from "../../messages/en/pulse.json";
import pulseResultsEn from "../../messages/en/pulse-results.json";
import recognitionEn from "../../messages/en/recognition.json";
import reviewFormsEn from "../../messages/en/review-forms.json";
import reviewsEn from "../../messages/en/reviews.json";
import riskEn from "../../messages/en/risk.json";
import scenariosEn from "../../messages/en/scenarios.json";
import scorecardsEn from "../../messages/en/scorecards.json";
import sessionsEn from "../../messages/en/sessions.json";
import settingsEn from "../../messages/en/settings.json";
import shellEn from "../../messages/en/shell.json";
import staffingEn from "../../messages/en/staffing.json";
import statesEn from "../../messages/en/states.json";
import suggestionsEn from "../../messages/en/suggestions.json";
import teamsEn from "../../messages/en/teams.json";
import apiNl from "../../messages/nl/api.json";
import boardNl from "../../messages/nl/board.json";
import boardSummaryNl from "../../messages/nl/board-summary.json";
import calibrationsNl from "../../messages/nl/calibrations.json";
import chartsNl from "../../messages/nl/charts.json";
import commonNl from "../../messages/nl/common.json";
import contactsNl from "../../messages/nl/contacts.json";
import definitionsNl from "../../messages/nl/definitions.json";
import driversNl from "../../messages/nl/drivers.json";
import effectsNl from "../../messages/nl/effects.json";
import effortNl from "../../messages/nl/effort.json";
import entryNl from "../../messages/nl/entry.json";
import errorsNl from "../../messages/nl/errors.json";
import exportsNl from "../../messages/nl/exports.json";
import factsNl from "../../messages/nl/facts.json";
import goalsNl from "../../messages/nl/goals.json";
import importWizardNl from "../../messages/nl/import-wizard.json";
import importsNl from "../../messages/nl/imports.json";
import kpisNl from "../../messages/nl/kpis.json";
import linkageNl from "../../messages/nl/linkage.json";
import marksNl from "../../messages/nl/marks.json";
import metricsNl from "../../messages/nl/metrics.json";
import notificationsNl from "../../messages/nl/notifications.json";
import operationsNl from "../../messages/nl/operations.json";
import overviewNl from "../../messages/nl/overview.json";
import partsNl from "../../messages/nl/parts.json";
import peopleNl from "../../messages/nl/people.json";
import periodNl from "../../messages/nl/period.json";
import preferencesNl from "../../messages/nl/preferences.json";
import privacyNl from "../../messages/nl/privacy.json";
import pulseNl from "../../messages/nl/pulse.json";
import pulseResultsNl from "../../messages/nl/pulse-results.json";
import recognitionNl from "../../messages/nl/recognition.json";
import reviewFormsNl from "../../messages/nl/review-forms.json";
import reviewsNl from "../../messages/nl/reviews.json";
import riskNl from "../../messages/nl/risk.json";
import scenariosNl from "../../messages/nl/scenarios.json";
import scorecardsNl from "../../messages/nl/scorecards.json";
import sessionsNl from "../../messages/nl/sessions.json";
import settingsNl from "../../messages/nl/settings.json";
import shellNl from "../../messages/nl/shell.json";
import staffingNl from "../../messages/nl/staffing.json";
import statesNl from "../../messages/nl/states.json";
import suggestionsNl from "../../messages/nl/suggestions.json";
import teamsNl from "../../messages/nl/teams.json";
import type { Locale } from "./locale";

/** Dutch is the reference: its keys are the type. A noun is one file per language, named here. */
const nl = {
  api: apiNl,
  board: boardNl,
  "board-summary": boardSummaryNl,
  calibrations: calibrationsNl,
  charts: chartsNl,
  common: commonNl,
  contacts: contactsNl,
  definitions: definitionsNl,
  drivers: driversNl,
  effects: effectsNl,
  effort: effortNl,
  entry: entryNl,
  errors: errorsNl,
  exports: exportsNl,
  facts: factsNl,
  goals: goalsNl,
  "import-wizard": importWizardNl,
  imports: importsNl,
  kpis: kpisNl,
  marks: marksNl,
  linkage: linkageNl,
  metrics: metricsNl,
  notifications: notificationsNl,
  operations: operationsNl,
  overview: overviewNl,
  parts: partsNl,
  people: peopleNl,
  period: periodNl,
  preferences: preferencesNl,
  privacy: privacyNl,
  pulse: pulseNl,
  "pulse-results": pulseResultsNl,
  recognition: recognitionNl,
  "review-forms": reviewFormsNl,
  reviews: reviewsNl,
  risk: riskNl,
  scenarios: scenariosNl,
  scorecards: scorecardsNl,
  sessions: sessionsNl,
  settings: settingsNl,
  shell: shellNl,
  staffing: staffingNl,
  states: statesNl,
  suggestions: suggestionsNl,
  teams: teamsNl,
};

export type Messages = typeof nl;

const en: Messages = {
  api: apiEn,
  board: boardEn,
  "board-summary": boardSummaryEn,
  calibrations: calibrationsEn,
  charts: chartsEn,
  common: commonEn,
  contacts: contactsEn,
  definitions: definitionsEn,
  drivers: driversEn,
  effects: effectsEn,
  effort: effortEn,
  entry: entryEn,
  errors: errorsEn,
  exports: exportsEn,
  facts: factsEn,
  goals: goalsEn,
  "import-wizard": importWizardEn,
  imports: importsEn,
  kpis: kpisEn,
  marks: marksEn,
  linkage: linkageEn,
  metrics: metricsEn,
  notifications: notificationsEn,
  operations: operationsEn,
  overview: overviewEn,
  parts: partsEn,
  people: peopleEn,
  period: periodEn,
  preferences: preferencesEn,
  privacy: privacyEn,
  pulse: pulseEn,
  "pulse-results": pulseResultsEn,
  recognition: recognitionEn,
  "review-forms": reviewFormsEn,
  reviews: reviewsEn,
  risk: riskEn,
  scenarios: scenariosEn,
  scorecards: scorecardsEn,
  sessions: sessionsEn,
  settings: settingsEn,
  shell: shellEn,
  staffing: staffingEn,
  states: statesEn,
  suggestions: suggestionsEn,
  teams: teamsEn,
};

export const MESSAGES: Record<Locale, Messages> = { nl, en };
