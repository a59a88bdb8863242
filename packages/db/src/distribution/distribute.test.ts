import { describe, expect, it } from "vitest";
import { freshStore } from "../testing";
import { DistributionRefused, distributeStore } from "./distribute";

describe("distributing", () => {
  it("refuses the embedded engine, and says what to do", async () => {
    const attempt = distributeStore({ ...(await freshStore()), engine: "embedded" });
    await expect(attempt).rejects.toThrow(DistributionRefused);
    await expect(attempt).rejects.toThrow(/DATABASE_URL/);
  });

  it("refuses a PostgreSQL without Citus", async () => {
    const attempt = distributeStore({ ...(await freshStore()), engine: "server" });
    await expect(attempt).rejects.toThrow(/no Citus/);
  });
});
