import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkStructure } from "./check-structure";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "structure-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes the tree and gives what the check says of it, as `path:line wrong`. */
function check(tree: Record<string, string>): string[] {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkStructure(root).map(({ path, line, wrong }) => `${path}:${line} ${wrong}`);
}

describe("walls between packages", () => {
  it("lets imports go from right to left", () => {
    const findings = check({
      "packages/db/src/a.ts": 'import { Contact } from "@kwartet/metrics/contact";\n',
      "packages/api/src/a.ts": 'import { goals } from "@kwartet/db/schema";\nimport { b } from "./b";\n',
      "packages/cli/src/a.ts": 'import { x } from "@kwartet/api/imports/run";\n',
    });
    expect(findings).toEqual([]);
  });

  it.each([
    ["packages/metrics/src/a.ts", "@kwartet/db/schema", "metrics imports db"],
    ["packages/db/src/a.ts", "@kwartet/api/root", "db imports api"],
    ["packages/cli/src/a.ts", "@kwartet/web/env", "cli imports web"],
    ["e2e/goals.spec.ts", "@kwartet/metrics/format", "e2e imports metrics"],
    ["packages/api/src/a.ts", "../../../apps/web/src/env", "api imports web"],
  ])("refuses %s → %s", (path, specifier, wrong) => {
    expect(check({ [path]: `import { a } from "${specifier}";\n` })).toEqual([`${path}:1 ${wrong}`]);
  });

  it("refuses a relative path around the package.json", () => {
    expect(check({ "packages/api/src/a.ts": 'import { a } from "../../metrics/src/a";\n' })).toEqual([
      "packages/api/src/a.ts:1 a relative import reaches into metrics",
    ]);
  });

  it("sees imports over several lines, dynamic ones and re-exports, but none in a comment or a string", () => {
    const text = [
      "import {",
      "  a,",
      "  b,",
      '} from "@kwartet/api/root";',
      'export { c } from "@kwartet/api/trpc";',
      'const d = () => import("@kwartet/api/scope");',
      '// import { e } from "@kwartet/api/errors";',
      `const f = 'import { g } from "@kwartet/api/errors";';`,
    ].join("\n");
    const lines = check({ "packages/db/src/a.ts": text }).map((finding) => finding.split(" ")[0]);
    expect(lines).toEqual(["packages/db/src/a.ts:4", "packages/db/src/a.ts:5", "packages/db/src/a.ts:6"]);
  });
});

describe("walls inside the web app", () => {
  it("lets app meet features, and features use ui", () => {
    const findings = check({
      "apps/web/src/app/goals/page.tsx": 'import { GoalList } from "@/features/goals/goal-list";\n',
      "apps/web/src/features/goals/goal-list.tsx":
        'import { Button } from "@/ui/button";\nimport { GoalRow } from "./goal-row";\n',
    });
    expect(findings).toEqual([]);
  });

  it.each([
    ["apps/web/src/features/goals/a.tsx", "@/features/people/b", "feature goals imports feature people"],
    ["apps/web/src/features/goals/a.tsx", "../people/b", "feature goals imports feature people"],
    ["apps/web/src/features/goals/a.tsx", "@/app/layout", "only app/ may import from app/"],
    ["apps/web/src/ui/a.tsx", "@/features/goals/b", "ui and what lies beside it must not know a feature"],
  ])("refuses %s → %s", (path, specifier, wrong) => {
    expect(check({ [path]: `import { a } from "${specifier}";\n` })).toEqual([`${path}:1 ${wrong}`]);
  });

  it("opens the database in server.ts and in scripts only", () => {
    const text = 'import { createDb } from "@kwartet/db/create-db";\n';
    const findings = check({
      "apps/web/src/server.ts": text,
      "apps/web/scripts/start.ts": text,
      "apps/web/src/trpc/server.ts": text,
    });
    expect(findings).toEqual(["apps/web/src/trpc/server.ts:1 a screen imports @kwartet/db/create-db"]);
  });
});

describe("inside a package", () => {
  it("keeps SQL in the queries", () => {
    const text = 'import { eq } from "drizzle-orm";\n';
    const findings = check({
      "packages/api/src/goals/queries.ts": text,
      "packages/api/src/goals/list-queries.ts": text,
      "packages/api/src/goals/router.ts": text,
      "packages/api/src/goals/row.ts": 'import type { SQL } from "drizzle-orm";\n',
      "packages/api/src/scope.ts": text,
      "packages/api/src/seed/demo.ts": text,
      "packages/db/src/roles.ts": text,
      "packages/api/bench/store/load-contacts.ts": text,
      "packages/api/src/goals/testing-goals.ts": text,
    });
    expect(findings).toEqual(["packages/api/src/goals/router.ts:1 SQL outside the queries"]);
  });

  it("keeps the maths pure and without a clock", () => {
    const findings = check({
      "packages/metrics/src/a.ts": 'import { readFileSync } from "node:fs";\nconst now = new Date();\n',
      "packages/metrics/src/a.test.ts": 'import { readFileSync } from "node:fs";\n',
      "packages/metrics/src/b.ts": "const day = new Date(2026, 0, 1);\n",
    });
    expect(findings).toEqual([
      "packages/metrics/src/a.ts:1 the maths imports node:fs",
      "packages/metrics/src/a.ts:2 new Date() in the maths",
    ]);
  });

  it("reads the environment in env.ts only", () => {
    const text = "export const port = process.env.PORT;\n";
    const findings = check({
      "apps/web/src/env.ts": text,
      "packages/cli/src/env.ts": text,
      "packages/db/src/testing.ts": text,
      "packages/db/bench/import.ts": text,
      "packages/cli/src/main.ts": text,
      "packages/cli/src/help.ts": 'const hint = "process.env is read in env.ts";\n',
    });
    expect(findings).toEqual(["packages/cli/src/main.ts:1 reads the environment"]);
  });

  it("builds every procedure of a router with can()", () => {
    const findings = check({
      "packages/api/src/trpc.ts": "export const publicProcedure = t.procedure;\n",
      "packages/api/src/goals/router.ts": "// not t.procedure\nconst list = t.procedure.query(run);\n",
      "packages/api/src/people/invite.router.ts": "const list = publicProcedure.query(run);\n",
    });
    expect(findings).toEqual([
      "packages/api/src/goals/router.ts:2 t.procedure in a router",
      "packages/api/src/people/invite.router.ts:1 publicProcedure in a router",
    ]);
  });
});

describe("names, sizes and leftovers", () => {
  it("refuses drawers", () => {
    const findings = check({
      "packages/api/src/utils/dates.ts": "",
      "packages/api/src/date-helpers.ts": "",
      "packages/api/src/types.ts": "",
      "packages/api/src/typesetting.ts": "",
    });
    expect(findings).toEqual([
      'packages/api/src/date-helpers.ts:1 "date-helpers.ts" is a drawer, not a name',
      'packages/api/src/types.ts:1 "types.ts" is a drawer, not a name',
      'packages/api/src/utils/dates.ts:1 "utils" is a drawer, not a name',
    ]);
  });

  it("caps a file at 300 lines, tests excepted", () => {
    const findings = check({
      "packages/db/src/long.ts": "export {};\n".repeat(301),
      "packages/db/src/full.ts": "export {};\n".repeat(300),
      "packages/db/src/long.test.ts": "export {};\n".repeat(301),
    });
    expect(findings).toEqual(["packages/db/src/long.ts:301 301 lines, 300 is the cap"]);
  });

  it("finds what was left to do", () => {
    const marker = ["TO", "DO"].join("");
    expect(check({ "scripts/a.ts": `const a = 1;\n// ${marker}: later\n` })).toEqual([
      `scripts/a.ts:2 ${marker} left in the code`,
    ]);
  });

  it("finds focused tests and tests that never run, not those with a condition", () => {
    const text = [
      'it.only("a", () => {});',
      'describe.skip("b", () => {});',
      'it.skipIf(!hasData)("c", () => {});',
      'test.skip(!hasData, "no data");',
      'it("says .only( in its name", () => {});',
    ].join("\n");
    expect(check({ "packages/db/src/a.test.ts": text })).toEqual([
      "packages/db/src/a.test.ts:1 a focused test: the others do not run",
      "packages/db/src/a.test.ts:2 a test that is always skipped",
    ]);
  });

  it("looks past what is generated or installed", () => {
    const findings = check({
      "apps/web/.next/types/utils.ts": "",
      "packages/db/node_modules/x/utils.ts": "",
      "packages/db/migrations/utils.ts": "",
    });
    expect(findings).toEqual([]);
  });
});
