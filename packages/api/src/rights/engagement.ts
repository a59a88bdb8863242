import { ADMIN, AGENT, ANYBODY, COACH, COACH_AND_EXECUTIVE, PULSE_READERS, type Rights } from "./callers";

/** Surveys, their answers, and what they have to do with customers. */
export const ENGAGEMENT_RIGHTS: Rights = {
  "linkage.read": COACH_AND_EXECUTIVE,

  "pulseActions.owners": COACH,
  "pulseActions.commit": COACH,
  "pulseActions.change": COACH,
  "pulseActions.close": COACH,

  "pulseAnswers.mine": AGENT,
  "pulseAnswers.form": AGENT,
  "pulseAnswers.submit": AGENT,
  "pulseAnswers.formByLink": ANYBODY,
  "pulseAnswers.submitByLink": ANYBODY,

  "pulseResults.waves": PULSE_READERS,
  "pulseResults.results": PULSE_READERS,
  "pulseResults.outsideWaves": ADMIN,
  "pulseResults.declarePublished": ADMIN,

  "pulseSurveys.list": ADMIN,
  "pulseSurveys.get": ADMIN,
  "pulseSurveys.create": ADMIN,
  "pulseSurveys.save": ADMIN,
  "pulseSurveys.copy": ADMIN,
  "pulseSurveys.archive": ADMIN,
  "pulseSurveys.restore": ADMIN,

  "pulseWaves.list": ADMIN,
  "pulseWaves.plan": ADMIN,
  "pulseWaves.change": ADMIN,
  "pulseWaves.cancel": ADMIN,
  "pulseWaves.open": ADMIN,
  "pulseWaves.raiseMinimums": ADMIN,
  "pulseWaves.close": ADMIN,
};
