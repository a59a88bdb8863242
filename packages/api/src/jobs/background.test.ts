import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { contacts } from "@kwartet/db/schema/contacts";
import { importChanges, imports } from "@kwartet/db/schema/imports";
import { freshStore } from "@kwartet/db/testing";
import { count, eq } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { fingerprintsOf } from "../imports/testing-contents";
import { setupOrganization, type TestOrganization } from "../testing";
import type { Job } from "./job";
import { openJobs } from "./open-jobs";
import { ProgressBoard } from "./progress-board";
import { resumeJobs } from "./resume";
import { createRunner } from "./runner";

let store: Store;
let ours: TestOrganization;
beforeAll(async () => {
  store = await freshStore();
  ours = await setupOrganization(store.db, "A");
});

const HEADER = "external_id,channel,offered_at,team,agent,answered_at,wait_seconds,friendliness";
const row = (id: string, { agent = "Ans", wait = 20 } = {}) =>
  `${id},phone,2026-03-02T10:00:00Z,Noord,${agent},2026-03-02T10:01:00Z,${wait},5`;

async function keep(text: string, organization = ours): Promise<string> {
  const upload = await organization.services.uploads.keep(organization.actors.admin, {
    fileName: "contacts.csv",
    body: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
    limitBytes: 1_000_000,
  });
  return upload!.uploadId;
}

const admin = (organization = ours) => organization.as("admin").imports;

async function start(text: string, isDryRun = false): Promise<string> {
  const { importId } = await admin().start({ uploadId: await keep(text), source: "neutral", isDryRun });
  return importId;
}

const inOurs = <Result>(work: Parameters<typeof withOrganization<Result>>[2]) =>
  withOrganization(store.db, ours.organizationId, work);

describe("an import in the background", () => {
  it("takes in the kept file, in the name of whoever asked, and lets go of it", async () => {
    const uploadId = await keep([HEADER, row("b1"), row("b2")].join("\n"));
    const { importId } = await admin().start({ uploadId, source: "neutral" });
    expect(await admin().get({ id: importId })).toMatchObject({
      status: "committed",
      createdCount: 2,
      startedBy: ours.people.admin.id,
      phase: null,
    });
    expect(await ours.services.uploads.find(ours.actors.admin, uploadId)).toBeNull();
  });

  it("says of a file that cannot be used why, and keeps it", async () => {
    const uploadId = await keep("nothing that is known\n1\n");
    const { importId } = await admin().start({ uploadId, source: "neutral" });
    expect(await admin().get({ id: importId })).toMatchObject({ status: "refused", createdCount: 0 });
    expect(await ours.services.uploads.find(ours.actors.admin, uploadId)).not.toBeNull();
  });

  it("takes effect once, however often its job runs", async () => {
    const id = await start([HEADER, row("c1")].join("\n"));
    const before = await fingerprintsOf(store.db, ours.organizationId);
    await ours.services.sendJob({ queue: "import", organizationId: ours.organizationId, importId: id });
    expect(await fingerprintsOf(store.db, ours.organizationId)).toEqual(before);
  });

  it("is not found without the file, and needs a plan exactly where one is read", async () => {
    await expect(admin().start({ uploadId: randomUUID(), source: "neutral" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const uploadId = await keep(HEADER);
    await expect(admin().start({ uploadId, source: "file" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it("is for admins", async () => {
    const uploadId = await keep(HEADER);
    await expect(ours.as("coach").imports.start({ uploadId, source: "neutral" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(ours.as("executive").imports.undo({ id: randomUUID() })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });
});

describe("a dry run", () => {
  it("says what would change, field by field, and leaves nothing but its line", async () => {
    await start([HEADER, row("d1")].join("\n"));
    const before = await fingerprintsOf(store.db, ours.organizationId);
    const id = await start([HEADER, row("d1", { agent: "Bas", wait: 90 }), row("d2")].join("\n"), true);
    expect(await fingerprintsOf(store.db, ours.organizationId)).toEqual(before);
    const tried = await admin().get({ id });
    expect(tried).toMatchObject({
      isDryRun: true,
      status: "committed",
      createdCount: 1,
      updatedCount: 1,
      preview: {
        changesTotal: 1,
        changes: [
          {
            table: "contacts",
            externalId: "d1",
            fields: expect.arrayContaining([
              { field: "agent", before: "Ans", after: "Bas", isHidden: false },
              { field: "wait_seconds", before: 20, after: 90, isHidden: false },
            ]),
          },
        ],
      },
    });
    const [movement] = tried.preview!.movements;
    // Whoever imports may see no person, and these are the figures of two.
    expect(movement).toMatchObject({ team: "Noord", week: "2026-W10", isTooSmall: true, kpis: [] });
  });
});

describe("an undo", () => {
  it("removes what was added, and is written down", async () => {
    const id = await start([HEADER, row("u1"), row("u2")].join("\n"));
    expect(await admin().undoCheck({ id })).toMatchObject({ state: "possible", removed: { contacts: 2 } });
    await admin().undo({ id });
    expect(await admin().get({ id })).toMatchObject({
      status: "undone",
      undoneBy: ours.people.admin.id,
      undoneAt: expect.any(Date),
    });
    const [audited] = await inOurs((tx) =>
      tx.select().from(auditEntries).where(eq(auditEntries.purpose, "undo")),
    );
    expect(audited).toMatchObject({ actorPersonId: ours.people.admin.id, details: { importId: id } });
    await expect(admin().undo({ id })).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
  });

  it("names the import that built upon it, and changes nothing", async () => {
    const first = await start([HEADER, row("v1")].join("\n"));
    const second = await start([HEADER, row("v1", { wait: 77 })].join("\n"));
    const before = await fingerprintsOf(store.db, ours.organizationId);
    expect(await admin().undoCheck({ id: first })).toMatchObject({
      state: "conflict",
      conflicts: [{ kind: "import", importId: second, fileName: "contacts.csv" }],
    });
    await expect(admin().undo({ id: first })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await fingerprintsOf(store.db, ours.organizationId)).toEqual(before);
  });

  it("does not overwrite what somebody changed by hand", async () => {
    const people = (team: string) =>
      ["external_id,name,email,team,role,starts_on,ends_on", `P1,Pia,,${team},agent,2026-01-01,`].join("\n");
    const id = await start(people("Oost"));
    const listed = await ours.as("admin").people.list();
    const pia = listed.find(({ name }) => name === "Pia")!;
    await ours.as("admin").people.endMembership({
      membershipId: pia.memberships[0]!.id,
      endsOn: "2026-05-01",
    });
    expect(await admin().undoCheck({ id })).toMatchObject({
      state: "conflict",
      conflicts: [{ kind: "edited", table: "memberships", rows: 1 }],
    });
  });

  it("is over after 30 days, and its journal goes with them", async () => {
    const id = await start([HEADER, row("w1")].join("\n"));
    const longAgo = new Date(Date.now() - 32 * 86_400_000);
    await inOurs((tx) => tx.update(imports).set({ finishedAt: longAgo }).where(eq(imports.id, id)));
    expect(await admin().undoCheck({ id })).toMatchObject({ state: "expired" });
    await ours.services.sendJob({ queue: "retention" });
    const [left] = await inOurs((tx) =>
      tx.select({ n: count() }).from(importChanges).where(eq(importChanges.importId, id)),
    );
    expect(left!.n).toBe(0);
  });
});

describe("the queue", () => {
  it("carries out what was asked before anybody worked, once, and tries again what failed", async () => {
    const runner = createRunner({
      db: store.db,
      canShareProgress: store.engine === "server",
      customerKey: ours.services.customerKey,
      uploads: ours.services.uploads,
      uploadsFolder: join(tmpdir(), randomUUID()),
      board: new ProgressBoard(),
      onProblem: () => {},
    });
    // Written down as the procedure does, and then the process was gone before it could hand over the job.
    const uploadId = await keep([HEADER, row("q1")].join("\n"));
    const lost: Job[] = [];
    const sendJob = ours.services.sendJob;
    ours.services.sendJob = async (job) => void lost.push(job);
    const { importId } = await admin().start({ uploadId, source: "neutral" });
    ours.services.sendJob = sendJob;
    expect(await admin().get({ id: importId })).toMatchObject({ status: "queued" });

    let attempts = 0;
    let wasDone: () => void = () => {};
    const isDone = new Promise<void>((resolve) => {
      wasDone = resolve;
    });
    const jobs = await openJobs(store, {
      pauseSeconds: 1,
      runner: {
        ...runner,
        run: async (job) => {
          attempts += 1;
          if (attempts === 1) throw new Error("Cut off.");
          await runner.run(job);
          wasDone();
        },
      },
    });
    await resumeJobs(store, jobs);
    await isDone;
    await jobs.stop();
    expect(attempts).toBe(2);
    expect(await admin().get({ id: importId })).toMatchObject({ status: "committed", createdCount: 1 });
    const [taken] = await inOurs((tx) =>
      tx.select({ n: count() }).from(contacts).where(eq(contacts.externalId, "q1")),
    );
    expect(taken!.n).toBe(1);
  }, 60_000);
});
