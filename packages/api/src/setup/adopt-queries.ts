import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { calendars } from "@kwartet/db/schema/calendars";
import { organizations } from "@kwartet/db/schema/organizations";
import { memberships } from "@kwartet/db/schema/people";
import { teams } from "@kwartet/db/schema/teams";
import { eq } from "drizzle-orm";
import { systemScope } from "../scope";
import { setSettings } from "../settings/change-queries";
import { BEGINNING } from "../settings/defaults";
import { recount } from "../settings/recount-queries";
import type { NewInstallation } from "./input";

type Adoption = { organizationId: string; personId: string; input: NewInstallation };

/** Gives an organisation that a command made the name, zone and language of its first admin. */
export function adoptOrganization(db: Db, { organizationId, personId, input }: Adoption): Promise<void> {
  const scope = systemScope(organizationId, "setting:write");
  const { organizationName, timeZone, locale, alsoCoach } = input;
  return withOrganization(db, organizationId, async (tx) => {
    await tx
      .update(organizations)
      .set({ name: organizationName })
      .where(eq(organizations.id, organizationId));
    await tx.update(calendars).set({ timeZone }).where(eq(calendars.organizationId, organizationId));
    await setSettings(tx, scope, { validFrom: BEGINNING, timeZone, locale });
    await recount(tx, scope, { days: false, waits: true });
    if (alsoCoach) await coachEveryTeam(tx, organizationId, personId);
  });
}

/** Teams that were imported before are the first visitor's as much as those that are imported after. */
async function coachEveryTeam(db: Db, organizationId: string, personId: string): Promise<void> {
  const rows = await db
    .select({ teamId: teams.id })
    .from(teams)
    .where(eq(teams.organizationId, organizationId));
  if (rows.length === 0) return;
  await db.insert(memberships).values(
    rows.map(({ teamId }) => ({
      organizationId,
      id: newId(),
      personId,
      teamId,
      role: "coach" as const,
      startsOn: BEGINNING,
    })),
  );
}
