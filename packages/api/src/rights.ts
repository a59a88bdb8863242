import { ROLES, type Role } from "@kwartet/db/schema/people";

/** Everybody who can call a procedure; a visitor has not signed in. */
export const CALLERS = ["visitor", ...ROLES] as const;
export type Caller = (typeof CALLERS)[number];

const ANYBODY: readonly Caller[] = CALLERS;
const SIGNED_IN: readonly Role[] = ROLES;
const ADMIN: readonly Role[] = ["admin"];
const ADMIN_AND_OFFICER: readonly Role[] = ["admin", "privacy-officer"];
const OFFICER: readonly Role[] = ["privacy-officer"];
const AGENT: readonly Role[] = ["agent"];
const FORM_READERS: readonly Role[] = ["coach", "admin", "privacy-officer"];
const AGENT_AND_COACH: readonly Role[] = ["agent", "coach"];
const COACH: readonly Role[] = ["coach"];
const PULSE_READERS: readonly Role[] = ["agent", "coach", "executive"];
const EXECUTIVE: readonly Role[] = ["executive"];
const COACH_AND_EXECUTIVE: readonly Role[] = ["coach", "executive"];

/**
 * Who may call which procedure, written down apart from the code that decides it. The rights test
 * calls every procedure as every caller and compares; a procedure that is not listed fails it.
 */
export const RIGHTS: Readonly<Record<string, readonly Caller[]>> = {
  "account.me": SIGNED_IN,

  "apiKeys.list": ADMIN_AND_OFFICER,
  "apiKeys.create": ADMIN,
  "apiKeys.revoke": ADMIN,

  "audit.ofMe": SIGNED_IN,

  "board.team": AGENT_AND_COACH,
  "board.teams": AGENT_AND_COACH,

  "boardSummary.get": EXECUTIVE,
  "boardSummary.writeHeadline": EXECUTIVE,
  "boardSummary.removeHeadline": EXECUTIVE,
  "boardSummary.addException": EXECUTIVE,
  "boardSummary.addDecision": EXECUTIVE,
  "boardSummary.changeItem": EXECUTIVE,
  "boardSummary.removeItem": EXECUTIVE,
  "boardSummary.cxTargets": ["executive", "admin"],
  "boardSummary.setCxTarget": ["executive", "admin"],

  "comparisons.funnel": AGENT_AND_COACH,
  "comparisons.mine": AGENT,

  "calibrations.get": COACH,
  "calibrations.reviewers": COACH,
  "calibrations.create": COACH,
  "calibrations.score": COACH,
  "calibrations.close": COACH,

  "contacts.behind": AGENT_AND_COACH,
  "contacts.get": AGENT_AND_COACH,

  "imports.list": ADMIN,
  "imports.get": ADMIN,
  "imports.problems": ADMIN,
  "imports.problemGroups": ADMIN,
  "imports.start": ADMIN,
  "imports.undoCheck": ADMIN,
  "imports.undo": ADMIN,
  "imports.inspect": ADMIN,
  "imports.suggestMapping": ADMIN,
  "imports.check": ADMIN,
  "imports.discard": ADMIN,
  "imports.templates.list": ADMIN,
  "imports.templates.create": ADMIN,
  "imports.templates.rename": ADMIN,
  "imports.templates.remove": ADMIN,

  "customers.timeline": AGENT_AND_COACH,
  "customers.unlink": COACH,
  "customers.link": COACH,

  "definitions.list": SIGNED_IN,

  "effects.goal": AGENT_AND_COACH,
  "effects.mine": COACH,
  "effects.organization": EXECUTIVE,

  "exports.agentFigures": AGENT_AND_COACH,
  "exports.teamFigures": AGENT_AND_COACH,
  "exports.organizationFigures": EXECUTIVE,
  "exports.teamOperations": AGENT_AND_COACH,
  "exports.organizationOperations": EXECUTIVE,
  "exports.boardSummary": EXECUTIVE,
  "exports.pulseResults": PULSE_READERS,

  "facts.list": EXECUTIVE,
  "facts.choose": EXECUTIVE,
  "facts.own": ADMIN_AND_OFFICER,
  "facts.create": ADMIN,
  "facts.change": ADMIN,
  "facts.archive": ADMIN,

  "goals.list": AGENT_AND_COACH,
  "goals.get": AGENT_AND_COACH,
  "goals.choices": AGENT_AND_COACH,
  "goals.check": AGENT_AND_COACH,
  "goals.create": AGENT_AND_COACH,
  "goals.change": AGENT_AND_COACH,
  "goals.propose": AGENT_AND_COACH,
  "goals.sendBack": AGENT_AND_COACH,
  "goals.accept": AGENT_AND_COACH,
  "goals.start": AGENT_AND_COACH,
  "goals.close": AGENT_AND_COACH,
  "goals.addContact": AGENT_AND_COACH,
  "goals.removeContact": AGENT_AND_COACH,
  "goals.checkIn": AGENT_AND_COACH,
  "goals.removeCheckIn": AGENT_AND_COACH,

  "invitations.create": ADMIN,
  "invitations.revoke": ADMIN,
  "invitations.byToken": ANYBODY,
  "invitations.accept": ANYBODY,

  "kpis.agentTable": AGENT_AND_COACH,
  "kpis.teamTable": AGENT_AND_COACH,
  "kpis.organizationTable": EXECUTIVE,
  "kpis.agentDetail": AGENT_AND_COACH,
  "kpis.teamDetail": AGENT_AND_COACH,
  "kpis.organizationDetail": EXECUTIVE,

  "linkage.read": COACH_AND_EXECUTIVE,

  "notifications.list": SIGNED_IN,
  "notifications.unread": SIGNED_IN,
  "notifications.read": SIGNED_IN,
  "notifications.readAll": SIGNED_IN,
  "notifications.preferences": SIGNED_IN,
  "notifications.setPreference": SIGNED_IN,
  "notifications.setDigest": SIGNED_IN,

  "operations.team": AGENT_AND_COACH,
  "operations.organization": EXECUTIVE,

  "overview.organization": EXECUTIVE,

  "packs.list": EXECUTIVE,
  "packs.get": EXECUTIVE,
  "packs.freeze": EXECUTIVE,
  "packs.changes": EXECUTIVE,
  "packs.compare": EXECUTIVE,

  "people.list": ADMIN,
  "people.add": ADMIN,
  "people.rename": ADMIN,
  "people.setRoles": ADMIN,
  "people.addMembership": ADMIN,
  "people.endMembership": ADMIN,
  "people.disable": ADMIN,
  "people.enable": ADMIN,

  "privacy.register": OFFICER,
  "privacy.access": OFFICER,
  "privacy.changes": OFFICER,
  "privacy.imports": OFFICER,

  "pulseAnswers.mine": AGENT,
  "pulseAnswers.form": AGENT,
  "pulseAnswers.submit": AGENT,
  "pulseAnswers.formByLink": ANYBODY,
  "pulseAnswers.submitByLink": ANYBODY,

  "pulseActions.owners": COACH,
  "pulseActions.commit": COACH,
  "pulseActions.change": COACH,
  "pulseActions.close": COACH,

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

  "recognition.colleagues": AGENT_AND_COACH,
  "recognition.kudos": AGENT_AND_COACH,
  "recognition.praiseForContact": AGENT_AND_COACH,
  "recognition.praiseForGoal": AGENT_AND_COACH,
  "recognition.takeBack": AGENT_AND_COACH,
  "recognition.teamGoals": AGENT_AND_COACH,
  "recognition.setTeamGoal": COACH,
  "recognition.closeTeamGoal": COACH,

  "reviewForms.list": FORM_READERS,
  "reviewForms.get": FORM_READERS,
  "reviewForms.create": ADMIN,
  "reviewForms.rename": ADMIN,
  "reviewForms.startVersion": ADMIN,
  "reviewForms.save": ADMIN,
  "reviewForms.publish": ADMIN,
  "reviewForms.discard": ADMIN,
  "reviewForms.archive": ADMIN,
  "reviewForms.restore": ADMIN,

  "reviews.toDo": COACH,
  "reviews.list": COACH,
  "reviews.mine": AGENT,
  "reviews.get": AGENT_AND_COACH,
  "reviews.start": COACH,
  "reviews.pasteTranscript": COACH,
  "reviews.save": COACH,
  "reviews.publish": COACH,
  "reviews.discard": COACH,
  "reviews.acknowledge": AGENT,
  "reviews.dispute": AGENT,
  "reviews.decide": COACH,
  "reviews.skip": COACH,
  "reviews.leniency": COACH,

  "risk.read": EXECUTIVE,
  "risk.rule": ADMIN_AND_OFFICER,
  "risk.previewRule": ADMIN,
  "risk.setRule": ADMIN,

  "scenarios.list": EXECUTIVE,
  "scenarios.beginning": EXECUTIVE,
  "scenarios.create": EXECUTIVE,
  "scenarios.change": EXECUTIVE,
  "scenarios.archive": EXECUTIVE,
  "scenarios.setOnBoard": EXECUTIVE,

  "scorecards.mine": AGENT,
  "scorecards.agent": AGENT_AND_COACH,

  "sessions.list": AGENT_AND_COACH,
  "sessions.get": AGENT_AND_COACH,
  "sessions.plan": COACH,
  "sessions.ask": AGENT,
  "sessions.move": COACH,
  "sessions.cancel": AGENT_AND_COACH,
  "sessions.addItem": AGENT_AND_COACH,
  "sessions.changeItem": AGENT_AND_COACH,
  "sessions.tickItem": AGENT_AND_COACH,
  "sessions.moveItem": AGENT_AND_COACH,
  "sessions.removeItem": AGENT_AND_COACH,
  "sessions.addAgreement": AGENT_AND_COACH,
  "sessions.removeAgreement": AGENT_AND_COACH,
  "sessions.tickAgreement": AGENT_AND_COACH,
  "sessions.notes": AGENT_AND_COACH,
  "sessions.saveNotes": AGENT_AND_COACH,
  "sessions.saveDraft": COACH,
  "sessions.hold": COACH,
  "sessions.confirm": AGENT_AND_COACH,

  "settings.get": ADMIN_AND_OFFICER,
  "settings.set": ADMIN,
  "settings.setChannel": ADMIN,
  "settings.setTarget": ADMIN,
  "settings.addCalendar": ADMIN,
  "settings.changeCalendar": ADMIN,
  "settings.setHours": ADMIN,
  "settings.addHoliday": ADMIN,
  "settings.removeHoliday": ADMIN,
  "settings.fillHolidays": ADMIN,

  "setup.state": ANYBODY,
  "setup.create": ANYBODY,

  "suggestions.team": AGENT_AND_COACH,
  "suggestions.mine": AGENT,
  "suggestions.evidence": AGENT_AND_COACH,
  "suggestions.dismiss": COACH,

  "teams.list": ADMIN,
  "teams.add": ADMIN,
  "teams.rename": ADMIN,
  "teams.set": ADMIN,
  "teams.partners": ADMIN,
  "teams.addPartner": ADMIN,
  "teams.renamePartner": ADMIN,

  "webhooks.list": ADMIN_AND_OFFICER,
  "webhooks.create": ADMIN,
  "webhooks.rotate": ADMIN,
  "webhooks.revoke": ADMIN,
};
