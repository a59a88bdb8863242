import type { Db } from "@kwartet/db/client";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../testing";
import { allProcedures, outcomeOf } from "../testing-procedures";
import { CALLERS, type Caller } from "./callers";
import { RIGHTS } from "./rights";

let db: Db;
let organization: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
});

const procedures = allProcedures();

/** No procedure takes null: whoever is let in is told that the input is wrong, and nothing is changed. */
const NO_INPUT = null;

async function callAs(caller: Caller, path: string, takesInput: boolean): Promise<string> {
  const as = organization.as(caller === "visitor" ? null : caller);
  const { code } = await outcomeOf(as, path, takesInput ? NO_INPUT : undefined);
  if (code === "UNAUTHORIZED" || code === "FORBIDDEN") return code;
  return code === "INTERNAL_SERVER_ERROR" ? code : "allowed";
}

describe("the table of rights", () => {
  it("lists every procedure, and none that does not exist", () => {
    expect(Object.keys(RIGHTS).sort()).toEqual(procedures.map(({ path }) => path).sort());
  });

  it("is of procedures that name a permission or are open on purpose", () => {
    const unguarded = procedures.filter(({ meta }) => meta?.permission === undefined).map(({ path }) => path);
    expect(unguarded).toEqual([]);
  });

  it("opens to visitors only what comes before an account, or needs none", () => {
    const open = procedures.filter(({ meta }) => meta?.permission === null).map(({ path }) => path);
    const beforeAccount = ["invitations.accept", "invitations.byToken", "setup.create", "setup.state"];
    const withoutAccount = ["pulseAnswers.formByLink", "pulseAnswers.submitByLink"];
    expect(open.sort()).toEqual([...beforeAccount, ...withoutAccount].sort());
  });

  it.each(procedures.map(({ path, input }) => [path, input !== null] as const))(
    "is what %s does",
    async (path, takesInput) => {
      const outcomes: Record<string, string> = {};
      const expected: Record<string, string> = {};
      for (const caller of CALLERS) {
        outcomes[caller] = await callAs(caller, path, takesInput);
        const refusal = caller === "visitor" ? "UNAUTHORIZED" : "FORBIDDEN";
        expected[caller] = RIGHTS[path]?.includes(caller) ? "allowed" : refusal;
      }
      expect(outcomes).toEqual(expected);
    },
  );
});
