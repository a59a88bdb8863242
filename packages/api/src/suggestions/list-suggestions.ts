import type { Db } from "@kwartet/db/client";
import type { Locale } from "@kwartet/metrics/format";
import { recordAudit } from "../audit/queries";
import { readNames } from "../comparisons/funnel-queries";
import { compareOnAll } from "../comparisons/read-fair";
import { notFound } from "../errors";
import { readFigureContext } from "../kpis/context-queries";
import { findVisibleAgent, readMembers } from "../kpis/visible-queries";
import { requireCoached, type Scope } from "../scope";
import { refreshSuggestions } from "./compute-run";
import { dismissedAlready, insertDismissal, type KeptDismissal, readDismissals } from "./dismissal-queries";
import type { Dismissal } from "./input";
import { type Suggestion, silenceOf, suggestionsOf } from "./suggestion";

export type NamedSuggestion = Suggestion & { name: string };

export type SuggestionList = {
  /** The last day that was looked at; null before the first full week. */
  untilOn: string | null;
  /** What to talk about, surest first. */
  concerns: NamedSuggestion[];
  /** What to say well done for. */
  favourable: NamedSuggestion[];
  /** What was set aside, with the reason. */
  dismissed: (KeptDismissal & { name: string })[];
  /** Why nothing is suggested; null where something is. */
  silence: Record<Locale, string> | null;
};

/** The suggestions for a team that the caller coaches, on the weeks in which they do. */
export async function listForTeam(db: Db, scope: Scope, teamId: string): Promise<SuggestionList> {
  const periods = requireCoached(scope, teamId);
  const members = await readMembers(db, scope, { teamId, periods });
  const ids = members.map(({ personId }) => personId);
  // An agent of the team may be the coach's colleague: own suggestions are on the own scorecard.
  const agentIds = ids.filter((id) => id !== scope.personId);
  await recordAudit(db, scope, {
    action: "person-read",
    purpose: "suggestions",
    rowCount: agentIds.length,
    details: { teamId, people: agentIds },
  });
  return listOf(db, scope, agentIds);
}

/** The caller's own: no later than the coach sees them, and with what was set aside. */
export async function listOwn(db: Db, scope: Scope, agentId: string): Promise<SuggestionList> {
  await recordAudit(db, scope, {
    action: "person-read",
    subjectPersonId: agentId,
    purpose: "own figures",
    details: { what: "suggestions" },
  });
  return listOf(db, scope, [agentId]);
}

async function listOf(db: Db, scope: Scope, agentIds: readonly string[]): Promise<SuggestionList> {
  await refreshSuggestions(db, scope.organizationId);
  const { found, silence, untilOn } = await findVisible(db, scope);
  const names = await readNames(db, scope, agentIds);
  const dismissed = untilOn === null ? [] : await readDismissals(db, scope, { agentIds, untilOn });
  const isDismissed = ({ agentId, kpi }: Suggestion) =>
    dismissed.some((one) => one.agentId === agentId && one.kpi === kpi);
  const named = found.flatMap((suggestion) => {
    const name = names.get(suggestion.agentId);
    return name === undefined ? [] : [{ ...suggestion, name }];
  });
  const concerns = named.filter((one) => !one.isFavourable && !isDismissed(one));
  return {
    untilOn,
    concerns,
    favourable: named.filter((one) => one.isFavourable),
    dismissed: dismissed.map((one) => ({ ...one, name: names.get(one.agentId) ?? "" })),
    silence: concerns.length === 0 ? silence : null,
  };
}

async function findVisible(db: Db, scope: Scope) {
  const context = await readFigureContext(db, scope);
  const comparisons = await compareOnAll(db, scope, { context });
  return {
    found: suggestionsOf(comparisons),
    silence: silenceOf(comparisons, { isOfPart: true }),
    untilOn: comparisons[0]?.window?.to ?? null,
  };
}

/** A coach decides not to follow a suggestion; the reason is kept, and the agent can read it. */
export async function dismiss(db: Db, scope: Scope, dismissal: Dismissal): Promise<void> {
  const { agentId, kpi } = dismissal;
  const { personId } = scope;
  await findVisibleAgent(db, scope, agentId);
  // What is said about oneself is not one's own to set aside.
  if (personId === null || personId === agentId) throw notFound("Suggestion");
  const { found, untilOn } = await findVisible(db, scope);
  const isThere = found.some((one) => one.agentId === agentId && one.kpi === kpi && !one.isFavourable);
  if (!isThere || untilOn === null) throw notFound("Suggestion");
  const away = await readDismissals(db, scope, { agentIds: [agentId], untilOn });
  if (away.some((one) => one.kpi === kpi)) throw dismissedAlready();
  await insertDismissal(db, scope, { ...dismissal, untilOn, byPersonId: personId });
  await recordAudit(db, scope, {
    action: "suggestion-change",
    subjectPersonId: agentId,
    purpose: "coaching",
    details: { kpi, untilOn, what: "dismissed" },
  });
}
