import type { Db } from "@kwartet/db/client";
import { makeImport, makePartner, makeTeam } from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { ratings } from "@kwartet/db/schema/ratings";
import { addDays } from "@kwartet/metrics/calendar-day";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import type { TestOrganization } from "../testing";

/** The data end at noon of this day. */
export const EFFORT_AS_OF = "2026-03-31";

export type EffortContact = {
  teamId: string;
  day: string;
  agentId?: string | null;
  channel?: "phone" | "email" | "self-service";
  topic?: string | null;
  customerId?: string | null;
  /** After how many days the same customer asks about it again. */
  againAfterDays?: number;
  handedOver?: "to" | "from";
  handleSeconds?: number;
  effort?: number;
};

const at = (day: string) => new Date(`${day}T09:00:00Z`);

/** Contacts as an import leaves them, with their ratings and rollups; one ends the data. */
export async function addEffortContacts(
  db: Db,
  { organizationId, teams }: Pick<TestOrganization, "organizationId" | "teams">,
  given: readonly EffortContact[],
): Promise<void> {
  const { id: importId } = await makeImport(db, organizationId);
  const last: EffortContact = { teamId: teams[0].id, day: EFFORT_AS_OF, customerId: null };
  const all = [...given, last].map((contact) => ({ id: newId(), ...contact }));
  await withOrganization(db, organizationId, async (tx) => {
    await insertRows(
      tx,
      contacts,
      all.map((contact) => ({
        ...{ organizationId, importId, createdImportId: importId, source: "effort" },
        ...columnsOf(contact),
      })),
    );
    await insertRows(
      tx,
      ratings,
      all
        .filter(({ effort }) => effort !== undefined)
        .map(({ id, day, effort }) => ({
          ...{ organizationId, id: newId(), source: "effort", externalId: newUnorderedId(), contactId: id },
          ...{ ratedAt: at(day), friendliness: 4, effort },
        })),
    );
    await rebuildRollups(tx, systemScope(organizationId, "organization-figure:read"));
  });
}

function columnsOf(
  contact: EffortContact & { id: string },
): typeof contacts.$inferInsert extends infer Row
  ? Omit<Row, "organizationId" | "importId" | "createdImportId" | "source">
  : never {
  const { id, teamId, day, againAfterDays, handedOver, channel = "phone" } = contact;
  const isOwn = channel === "self-service";
  return {
    ...{ id, externalId: newUnorderedId(), teamId, channel },
    agentId: isOwn ? null : (contact.agentId ?? newUnorderedId()),
    topic: contact.topic === undefined ? "Bill" : contact.topic,
    customerId: contact.customerId === undefined ? newUnorderedId() : contact.customerId,
    ...{ offeredAt: at(day), offeredOn: day, offeredHour: 10, abandoned: false },
    answeredAt: isOwn ? null : at(day),
    endedAt: at(day),
    ...{ waitSeconds: isOwn ? null : 20, handleSeconds: isOwn ? null : (contact.handleSeconds ?? 300) },
    nextContactAt: againAfterDays === undefined ? null : at(addDays(day, againAfterDays)),
    handedOverTo: handedOver === "to" ? "x" : null,
    handedOverFrom: handedOver === "from" ? "x" : null,
  };
}

/**
 * Three weeks of a team of one's own and a team of a partner, of so many agents each: the partner gets what is easy, and
 * solves less of either.
 */
export async function addSideBySide(
  db: Db,
  organization: TestOrganization,
  { agents, partnerName }: { agents: number; partnerName: string },
): Promise<void> {
  const { organizationId } = organization;
  const partner = await makePartner(db, organizationId, { name: partnerName });
  const own = await makeTeam(db, organizationId);
  const theirs = await makeTeam(db, organizationId, { partnerId: partner.id });
  await addEffortContacts(db, organization, [
    ...teamWeeks(own.id, agents, { easy: { n: 20, repeats: 2 }, hard: { n: 60, repeats: 24 } }),
    ...teamWeeks(theirs.id, agents, { easy: { n: 60, repeats: 12 }, hard: { n: 20, repeats: 10 } }),
  ]);
}

type Asked = { n: number; repeats: number };

function teamWeeks(teamId: string, agents: number, topics: Record<"easy" | "hard", Asked>): EffortContact[] {
  const agentIds = Array.from({ length: agents }, () => newUnorderedId());
  return ["2026-02-02", "2026-02-09", "2026-02-16"].flatMap((monday, week) =>
    (["easy", "hard"] as const).flatMap((topic) =>
      Array.from({ length: topics[topic].n }, (_, index): EffortContact => {
        // The weeks differ a little in what is hard, as weeks do.
        const comesBack = index < topics[topic].repeats + (topic === "hard" ? week - 1 : 0);
        const agentId = agentIds[index % agents] ?? null;
        return { teamId, agentId, day: monday, topic, ...(comesBack ? { againAfterDays: 2 } : {}) };
      }),
    ),
  );
}
