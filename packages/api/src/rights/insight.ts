import { ADMIN, ADMIN_AND_OFFICER, AGENT_AND_COACH, EXECUTIVE, PULSE_READERS, type Rights } from "./callers";

/** What executives read and decide on. */
export const INSIGHT_RIGHTS: Rights = {
  "boardSummary.get": EXECUTIVE,
  "boardSummary.writeHeadline": EXECUTIVE,
  "boardSummary.removeHeadline": EXECUTIVE,
  "boardSummary.addException": EXECUTIVE,
  "boardSummary.addDecision": EXECUTIVE,
  "boardSummary.changeItem": EXECUTIVE,
  "boardSummary.removeItem": EXECUTIVE,
  "boardSummary.schedule": EXECUTIVE,
  "boardSummary.setSchedule": EXECUTIVE,
  "boardSummary.cxTargets": ["executive", "admin"],
  "boardSummary.setCxTarget": ["executive", "admin"],

  "effort.read": EXECUTIVE,

  "drivers.read": EXECUTIVE,

  "exports.agentFigures": AGENT_AND_COACH,
  "exports.teamFigures": AGENT_AND_COACH,
  "exports.organizationFigures": EXECUTIVE,
  "exports.teamOperations": AGENT_AND_COACH,
  "exports.organizationOperations": EXECUTIVE,
  "exports.boardSummary": EXECUTIVE,
  "exports.effort": EXECUTIVE,
  "exports.boardPaper": EXECUTIVE,
  "exports.pulseResults": PULSE_READERS,

  "facts.list": EXECUTIVE,
  "facts.choose": EXECUTIVE,
  "facts.own": ADMIN_AND_OFFICER,
  "facts.create": ADMIN,
  "facts.change": ADMIN,
  "facts.archive": ADMIN,

  "operations.team": AGENT_AND_COACH,
  "operations.organization": EXECUTIVE,

  "overview.organization": EXECUTIVE,

  "packs.list": EXECUTIVE,
  "packs.get": EXECUTIVE,
  "packs.freeze": EXECUTIVE,
  "packs.changes": EXECUTIVE,
  "packs.compare": EXECUTIVE,

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

  "staffing.team": AGENT_AND_COACH,
  "staffing.organization": EXECUTIVE,
};
