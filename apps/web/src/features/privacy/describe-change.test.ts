import { describe, expect, it } from "vitest";
import { describeChange } from "./describe-change";
import { keptFor } from "./kept-for";

describe("describeChange", () => {
  it("tells a setting field by field", () => {
    const change = describeChange({
      action: "settings-change",
      details: {
        setting: "channel",
        channel: "phone",
        validFrom: "2026-01-01",
        before: { promiseSeconds: 60, calendarId: "0f3c" },
        after: { promiseSeconds: 45, calendarId: "77aa" },
      },
    });
    expect(change).toEqual({
      kind: "channel",
      channel: "phone",
      kpi: null,
      validFrom: "2026-01-01",
      lines: [
        { field: "promiseSeconds", before: { text: "60" }, after: { text: "45" } },
        { field: "calendarId", before: { changed: true }, after: { changed: true } },
      ],
    });
  });

  it("tells roles, which are a bare list, and what had none", () => {
    const { kind, lines } = describeChange({
      action: "people-change",
      details: { change: "roles", before: [], after: ["admin", "executive"] },
    });
    expect(kind).toBe("roles");
    expect(lines).toEqual([{ field: "roles", before: { none: true }, after: { text: "admin, executive" } }]);
  });

  it("tells the days of a place in a team", () => {
    const { lines } = describeChange({
      action: "people-change",
      details: { change: "add-membership", role: "coach", startsOn: "2026-01-01", endsOn: null },
    });
    expect(lines.map(({ field, after }) => [field, after])).toEqual([
      ["role", { text: "coach" }],
      ["startsOn", { text: "2026-01-01" }],
    ]);
  });

  it("never fails on an entry that it does not know", () => {
    expect(describeChange({ action: "people-change", details: null })).toMatchObject({
      kind: "other",
      lines: [],
    });
    expect(describeChange({ action: "invitation", details: { change: "create" } }).kind).toBe(
      "invitation-create",
    );
  });
});

describe("keptFor", () => {
  it.each([
    [30, { key: "keptDays", count: 30 }],
    [183, { key: "keptMonths", count: 6 }],
    [365, { key: "keptYears", count: 1 }],
    [730, { key: "keptYears", count: 2 }],
    [400, { key: "keptDays", count: 400 }],
  ])("says %i days as %o", (days, said) => {
    expect(keptFor(days)).toEqual(said);
  });
});
