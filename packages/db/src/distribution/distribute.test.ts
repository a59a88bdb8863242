import { describe, expect, it } from "vitest";
import { freshDb } from "../testing";
import { DistributionRefused, distributeStore } from "./distribute";

const close = async () => {};

describe("distributing", () => {
  it("refuses the embedded engine, and says what to do", async () => {
    const attempt = distributeStore({ db: await freshDb(), engine: "embedded", close });
    await expect(attempt).rejects.toThrow(DistributionRefused);
    await expect(attempt).rejects.toThrow(/DATABASE_URL/);
  });

  it("refuses a PostgreSQL without Citus", async () => {
    const attempt = distributeStore({ db: await freshDb(), engine: "server", close });
    await expect(attempt).rejects.toThrow(/no Citus/);
  });
});
