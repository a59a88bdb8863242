import type { Db } from "@kwartet/db/client";
import { makeImport } from "@kwartet/db/factories";
import { newId, newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { contacts } from "@kwartet/db/schema/contacts";
import { customers } from "@kwartet/db/schema/customers";
import { ratings } from "@kwartet/db/schema/ratings";
import { periodsBetween } from "@kwartet/metrics/period";
import { rebuildRollups } from "../rollups/refresh-queries";
import { systemScope } from "../scope";
import type { TestOrganization } from "../testing";

/** Whole months of contacts; the data end with the last day of the last. */
export const BOARD_MONTHS = periodsBetween("2025-01-01", "2026-02-28", "month");
/** Each month has so many contacts, all answered and rated. */
export const CONTACTS_A_MONTH = 56;
/** The satisfied of a month, and of the last one. */
const SATISFIED = 42;
const SATISFIED_AT_LAST = 14;
const CUSTOMERS = 400;
const LEAVERS_A_MONTH = 4;

/**
 * Fourteen months of an organisation in which nothing changes but the last month, in which satisfaction falls. Of 400
 * customers four leave every month.
 */
export async function addBoardMonths(
  db: Db,
  organization: TestOrganization,
): Promise<{ customerIds: string[] }> {
  const { organizationId, teams } = organization;
  const { id: importId } = await makeImport(db, organizationId);
  const customerIds = Array.from({ length: CUSTOMERS }, () => newUnorderedId());
  const agents = teams.flatMap(({ id, agents: members }) =>
    members.map((agent) => ({ teamId: id, agentId: agent.id })),
  );
  const rows = BOARD_MONTHS.flatMap((month) =>
    Array.from({ length: CONTACTS_A_MONTH }, (_, index) => {
      const day = `${month}-${String(1 + (index % 28)).padStart(2, "0")}`;
      const offeredAt = new Date(`${day}T${index < 28 ? "09" : "13"}:00:00Z`);
      return {
        organizationId,
        ...{
          id: newId(),
          source: "board",
          externalId: newUnorderedId(),
          importId,
          createdImportId: importId,
        },
        ...(agents[index % agents.length] as (typeof agents)[number]),
        ...{ channel: "phone" as const, topic: "bill", customerId: customerIds[index] ?? null },
        ...{ offeredAt, offeredOn: day, offeredHour: offeredAt.getUTCHours() + 1 },
        answeredAt: new Date(offeredAt.getTime() + 30_000),
        endedAt: new Date(offeredAt.getTime() + 330_000),
        ...{ abandoned: false, waitSeconds: 30, handleSeconds: 300, nextContactAt: null },
      };
    }),
  );
  await withOrganization(db, organizationId, async (tx) => {
    await insertRows(
      tx,
      customers,
      customerIds.map((id, index) => ({
        ...{ organizationId, id, customerSince: "2020-06-01", valuePerYearMinor: 120_000 },
        leftOn: leftOn(index),
      })),
    );
    await insertRows(tx, contacts, rows);
    await insertRows(
      tx,
      ratings,
      rows.map((contact, index) => ratingOf(contact, index % CONTACTS_A_MONTH)),
    );
    await rebuildRollups(tx, systemScope(organizationId, "organization-figure:read"));
  });
  return { customerIds };
}

/** Those who leave do so from the end of the list, four a month; they never asked anything. */
function leftOn(index: number): string | null {
  const month = BOARD_MONTHS[Math.floor((CUSTOMERS - 1 - index) / LEAVERS_A_MONTH)];
  return month === undefined ? null : `${month}-15`;
}

type Rated = { organizationId: string; id: string; offeredAt: Date; offeredOn: string };

function ratingOf({ organizationId, id, offeredAt, offeredOn }: Rated, index: number) {
  const satisfied = offeredOn >= "2026-02-01" ? SATISFIED_AT_LAST : SATISFIED;
  return {
    ...{ organizationId, id: newId(), source: "board", externalId: newUnorderedId(), contactId: id },
    ratedAt: new Date(offeredAt.getTime() + 3_600_000),
    friendliness: index < 50 ? 5 : 2,
    satisfaction: index < satisfied ? 4 : 2,
    effort: index < 40 ? 6 : 3,
    recommend: index < 20 ? 9 : index < 46 ? 7 : 3,
    solved: true,
  };
}
