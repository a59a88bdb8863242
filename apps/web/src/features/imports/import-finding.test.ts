import { describe, expect, it } from "vitest";
import { findingOf } from "./import-finding";
import { nextState } from "./use-upload";

const counts = { status: "committed" as const, createdCount: 0, updatedCount: 0, unchangedCount: 0 };

describe("findingOf", () => {
  it.each([
    [
      { createdCount: 3, updatedCount: 9 },
      { key: "created", count: 3 },
    ],
    [
      { updatedCount: 2, unchangedCount: 9 },
      { key: "updated", count: 2 },
    ],
    [{ unchangedCount: 9 }, { key: "unchanged", count: 9 }],
    [{}, { key: "nothing", count: 0 }],
    [{ status: "refused" as const }, { key: "refused", count: 0 }],
    [
      { status: "running" as const, createdCount: 3 },
      { key: "running", count: 0 },
    ],
  ])("finds in %o: %o", (given, finding) => {
    expect(findingOf({ ...counts, ...given })).toEqual(finding);
  });
});

describe("nextState", () => {
  it("keeps the number of rows while figures are computed, and drops the bar at an ending", () => {
    const reading = nextState(
      { progress: null, ending: null },
      { type: "progress", phase: "reading", rows: 1200, share: 0.4 },
    );
    expect(reading.progress).toEqual({ phase: "reading", rows: 1200, share: 0.4 });
    expect(nextState(reading, { type: "waiting" }).progress).toMatchObject({ phase: "waiting", rows: 1200 });
    expect(nextState(reading, { type: "interrupted" })).toEqual({
      progress: null,
      ending: { type: "interrupted" },
    });
  });
});
