import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, expect, it } from "vitest";
import { newCompany } from "../../customers/testing-queries";
import { runImport } from "../run-import";
import { bytesOf } from "../testing-files";

let db: Db;

beforeAll(async () => {
  db = await freshDb();
});

const HEADER = "external_id,channel,customer,customer_email,offered_at";
const AT = "2026-03-02T10:00:00Z";

it("a dry run counts as new customers only those that are not joined into another", async () => {
  const company = await newCompany(db);
  const tryOut = async (...rows: string[]) => {
    const { preview } = await runImport(db, company.scope, {
      source: "neutral",
      fileName: "rows.csv",
      fileBytes: null,
      bytes: bytesOf([HEADER, ...rows].join("\n")),
      customerKey: "k".repeat(32),
      isDryRun: true,
    });
    return preview?.made.customers;
  };
  const apart = [`a,phone,K1,,${AT}`, `b,phone,,zoe@example.org,${AT}`];
  expect(await tryOut(...apart)).toBe(2);
  expect(await tryOut(...apart, `c,phone,K1,zoe@example.org,${AT}`)).toBe(1);
  await company.take({ id: "z", number: "K1" });
  expect(await tryOut(`d,phone,K1,zoe@example.org,${AT}`)).toBe(0);
});
