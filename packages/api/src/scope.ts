import type { Actor, TeamPeriod } from "./actor";
import { notFound } from "./errors";
import type { Permission } from "./permissions";

declare const minted: unique symbol;

/**
 * What a caller may see, for one permission. Every query takes one; only `can`, `scopeForRoute`,
 * `programScope`, `deferredScope` and `systemScope` make one, so that a query cannot be called without the check.
 */
export type Scope = {
  readonly [minted]: true;
  readonly organizationId: string;
  readonly permission: Permission;
  /** Null for a command on the server itself. */
  readonly personId: string | null;
  /** The role that is written to the audit: the most telling one that holds the permission. */
  readonly roles: readonly string[];
  readonly agentOf: readonly TeamPeriod[];
  readonly coachOf: readonly TeamPeriod[];
  /** Sees every agent and team: only commands on the server itself. */
  readonly seesEverybody: boolean;
};

/** For `can` and `scopeForRoute`, which check the permission, and for the made-up people of the demo while it is loaded. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  return {
    organizationId: actor.organizationId,
    permission,
    personId: actor.personId,
    roles: actor.roles,
    agentOf: actor.agentOf,
    coachOf: actor.coachOf,
    seesEverybody: false,
    // The brand exists in types only; this is the one place that puts it on for a person.
  } as unknown as Scope;
}

/** For the commands on the server itself, whose user already holds the database. */
export function systemScope(organizationId: string, permission: Permission): Scope {
  return {
    organizationId,
    permission,
    personId: null,
    roles: ["system"],
    agentOf: [],
    coachOf: [],
    seesEverybody: true,
  } as unknown as Scope;
}

/** For a program that has shown its key or signed its delivery: it brings data in and sees nobody. */
export function programScope(
  organizationId: string,
  permission: Permission,
  role: "api-key" | "webhook",
): Scope {
  return {
    organizationId,
    permission,
    personId: null,
    roles: [role],
    agentOf: [],
    coachOf: [],
    seesEverybody: false,
  } as unknown as Scope;
}

/** For work that somebody asked for and that the queue carries out: it is theirs, and it sees nobody. */
export function deferredScope(
  organizationId: string,
  permission: Permission,
  personId: string | null,
): Scope {
  return {
    organizationId,
    permission,
    personId,
    roles: ["queue"],
    agentOf: [],
    coachOf: [],
    seesEverybody: false,
  } as unknown as Scope;
}

/** The part of a person's or a team's figures that a caller may see. */
export type VisiblePeriod = { teamId: string | null; from: string | null; to: string | null };

/**
 * For which teams and days the caller may see an agent's figures: everything about themselves, and
 * of others only what was done in a team while the caller coached it. Empty is "not yours".
 */
export function visiblePeriodsOfAgent(scope: Scope, agentId: string): VisiblePeriod[] {
  if (scope.seesEverybody || scope.personId === agentId) return [{ teamId: null, from: null, to: null }];
  return scope.coachOf.map(({ teamId, startsOn, endsOn }) => ({ teamId, from: startsOn, to: endsOn }));
}

/** For which days the caller may see a team's own figures: as its agent or as its coach. */
export function visiblePeriodsOfTeam(scope: Scope, teamId: string): VisiblePeriod[] {
  if (scope.seesEverybody) return [{ teamId, from: null, to: null }];
  return [...scope.coachOf, ...scope.agentOf]
    .filter((period) => period.teamId === teamId)
    .map(({ startsOn, endsOn }) => ({ teamId, from: startsOn, to: endsOn }));
}

/** Refuses a team that the caller does not coach, exactly as one that does not exist. */
export function requireCoached(scope: Scope, teamId: string): VisiblePeriod[] {
  if (scope.seesEverybody) return [{ teamId, from: null, to: null }];
  const periods = scope.coachOf.filter((period) => period.teamId === teamId);
  if (periods.length === 0) throw notFound("Team");
  return periods.map(({ startsOn, endsOn }) => ({ teamId, from: startsOn, to: endsOn }));
}
