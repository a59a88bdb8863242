import type { Role } from "@kwartet/db/schema/people";

/** A team and the local days in which somebody belongs to it, both inclusive; `endsOn` null is still. */
export type TeamPeriod = { teamId: string; startsOn: string; endsOn: string | null };

/** Who calls: read from the session and the memberships on each request, never from the client. */
export type Actor = {
  userId: string;
  organizationId: string;
  personId: string;
  name: string;
  roles: readonly Role[];
  /** The teams in which this person takes contacts. */
  agentOf: readonly TeamPeriod[];
  /** The teams that this person coaches. */
  coachOf: readonly TeamPeriod[];
};
