import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { newUnorderedId } from "@kwartet/db/id";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { insertRows } from "@kwartet/db/rows";
import { customers } from "@kwartet/db/schema/customers";
import { freshDb } from "@kwartet/db/testing";
import { expect, it } from "vitest";
import { setupOrganization } from "../testing";

const FILE = join(
  fileURLToPath(new URL("../../../..", import.meta.url)),
  "../shared/data/telecom-churn/churn.csv",
);

it.skipIf(!existsSync(FILE))(
  "customers with four service calls leave more often than those with three (skipped without ../shared)",
  async () => {
    const db = await freshDb();
    const { organizationId, as } = await setupOrganization(db, "Telecom");
    const [header = "", ...lines] = readFileSync(FILE, "utf8").trim().split(/\r?\n/);
    const names = header.split(",").map((name) => name.trim());
    const [calls, churn] = [names.indexOf("customer service calls"), names.indexOf("churn")];
    await withOrganization(db, organizationId, (tx) =>
      insertRows(
        tx,
        customers,
        lines.map((line) => {
          const cells = line.split(",");
          return {
            organizationId,
            id: newUnorderedId(),
            experiences: Number(cells[calls]),
            leftOn: cells[churn]?.trim() === "True" ? "2025-12-31" : null,
          };
        }),
      ),
    );
    const { basis, leaving } = await as("executive").risk.read({});
    if (leaving.status !== "ok") throw new Error(leaving.reason);
    expect([basis, leaving.n, leaving.left]).toEqual(["customers-file", 3333, 483]);
    const four = leaving.rows[4];
    expect(four).toMatchObject({ badExperiences: 4, n: 166, left: 76, borrowed: false });
    expect(four?.difference?.lower).toBeCloseTo(0.275, 3);
    expect(four?.difference?.upper).toBeCloseTo(0.435, 3);
  },
);
