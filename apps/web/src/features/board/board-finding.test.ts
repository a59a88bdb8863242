import type { BoardRow, TeamBoard } from "@kwartet/api/board/read-board";
import { describe, expect, it } from "vitest";
import { findOfBoard } from "./board-finding";

const data = { asOf: new Date("2026-07-01T10:00:00Z"), asOfDay: "2026-07-01", firstDay: "2026-01-01" };
const rowsOf = (...attentions: BoardRow["attention"][]): TeamBoard["rows"] =>
  attentions.map((attention, index) => ({
    agent: { id: String(index), name: "Ann" },
    readings: [],
    signals: { concerns: [], favourable: [] },
    coaching: {
      goals: [],
      lastSession: null,
      nextSession: null,
      minutes: null,
      overdue: [],
      reviewsDue: 0,
    },
    attention,
  }));

describe("findOfBoard", () => {
  it.each([
    [["needs-time", "needs-time", "well-done", "quiet"], "both"],
    [["needs-time", "quiet"], "concerns"],
    [["quiet", "well-done"], "praise"],
    [["quiet"], "quiet"],
  ] as const)("says of %j: %s", (attentions, kind) => {
    expect(findOfBoard({ rows: rowsOf(...attentions), data }).kind).toBe(kind);
  });

  it("finds nothing without agents or before the first import", () => {
    expect(findOfBoard({ rows: [], data }).kind).toBe("noData");
    expect(findOfBoard({ rows: rowsOf("quiet"), data: null }).kind).toBe("noData");
  });
});
