import type { Store } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { suggestions } from "@kwartet/db/schema/suggestions";
import { freshStore } from "@kwartet/db/testing";
import { beforeAll, expect, it } from "vitest";
import { type ComparedOrganization, setupCompared } from "../comparisons/testing-compared";
import { followUpsOf, type Job } from "../jobs/job";
import { openJobs } from "../jobs/open-jobs";
import { testServices } from "../testing";

let store: Store;
let compared: ComparedOrganization;

beforeAll(async () => {
  store = await freshStore();
  compared = await setupCompared(store.db);
});

const kept = () => withOrganization(store.db, compared.organizationId, (tx) => tx.select().from(suggestions));

it("are computed by the queue once the figures have changed", async () => {
  const { organizationId } = compared;
  const services = testServices(store.db);
  const done: Job["queue"][] = [];
  let tellEnd = () => {};
  const ended = new Promise<void>((resolve) => {
    tellEnd = resolve;
  });
  const jobs = await openJobs(store, {
    runner: {
      run: async (job) => {
        await services.sendJob(job);
        done.push(job.queue);
        if (job.queue === "suggestions") tellEnd();
      },
      giveUp: async () => {},
      onProblem: () => {},
    },
  });
  expect(await kept()).toEqual([]);
  await jobs.send({ queue: "rebuild", organizationId });
  await ended;
  await jobs.stop();
  expect(done).toEqual(["rebuild", "suggestions"]);
  expect((await kept()).map(({ kpi }) => kpi).sort()).toEqual(["friendliness", "resolution"]);
});

it("follow on what changes figures, and on nothing else", () => {
  const organizationId = "019a0000-0000-7000-8000-000000000000";
  const next = [{ queue: "suggestions", organizationId }];
  expect(followUpsOf({ queue: "import", organizationId, importId: organizationId })).toEqual(next);
  expect(followUpsOf({ queue: "rebuild", organizationId })).toEqual(next);
  expect(followUpsOf({ queue: "suggestions", organizationId })).toEqual([]);
  expect(followUpsOf({ queue: "retention" })).toEqual([]);
});
