import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { people } from "@kwartet/db/schema/people";
import { pulseComments, pulseResponses } from "@kwartet/db/schema/pulse";
import { pulseBallots, pulseInvitations, pulseWaves } from "@kwartet/db/schema/pulse-waves";
import { freshStore } from "@kwartet/db/testing";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { closeWave } from "../pulse-waves/close-queries";
import { systemScope } from "../scope";
import { loadDemo } from "./load-demo";

const customerKey = "k".repeat(32);
let store: Store;
let organizationId: string;

beforeAll(async () => {
  store = await freshStore();
  ({ organizationId } = await loadDemo(store, { customerKey, scale: "small", withAccounts: true }));
  // A whole company goes through the import.
}, 300_000);

const inDemo = <Result>(work: Parameters<typeof withOrganization<Result>>[2]) =>
  withOrganization(store.db, organizationId, work);
const wave = async (status: "open" | "closed") => {
  const [row] = await inDemo((db) =>
    db
      .select()
      .from(pulseWaves)
      .where(and(eq(pulseWaves.source, "own"), eq(pulseWaves.status, status))),
  );
  return row!;
};

it("has a closed wave with at least seven answers of each nine, and texts", async () => {
  const { id, name } = await wave("closed");
  expect(name).toBe("Voorjaar 2026");
  const responses = await inDemo((db) =>
    db.select().from(pulseResponses).where(eq(pulseResponses.waveId, id)),
  );
  const teams = new Set(responses.map(({ teamId }) => teamId));
  expect(teams.size).toBe(2);
  for (const teamId of teams) {
    expect(responses.filter((row) => row.teamId === teamId).length).toBeGreaterThanOrEqual(7);
  }
  const texts = await inDemo((db) => db.select().from(pulseComments).where(eq(pulseComments.waveId, id)));
  expect(texts.length).toBeGreaterThan(3);
});

it("has an open wave that waits for the agent who signs in, and that can be closed", async () => {
  const { id: waveId } = await wave("open");
  const asked = await inDemo((db) =>
    db
      .select({ email: people.email, hasAnswered: pulseInvitations.hasAnswered })
      .from(pulseInvitations)
      .innerJoin(people, eq(people.id, pulseInvitations.personId))
      .where(eq(pulseInvitations.waveId, waveId)),
  );
  expect(asked).toHaveLength(18);
  const answered = asked.filter(({ hasAnswered }) => hasAnswered);
  expect(answered.length).toBeGreaterThanOrEqual(14);
  expect(answered.map(({ email }) => email)).not.toContain("noor@demo.kwartet.example");
  const scope = systemScope(organizationId, "pulse:write");
  const day = (await wave("open")).opensOn!;
  await inDemo((db) => closeWave(db, scope, { waveId, day, customerKey }));
  expect(await inDemo((db) => db.select().from(pulseBallots))).toEqual([]);
});
