import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Settings } from "./in-force-queries";
import { settingsToday, todayIn } from "./today";

const version = (number: number, validFrom: string, timeZone: string) =>
  ({ version: number, validFrom, timeZone }) as Settings;

beforeEach(() => vi.useFakeTimers({ now: new Date("2026-01-31T23:30:00Z"), toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

describe("today", () => {
  it("is the day by the clock of the organisation", () => {
    expect(todayIn("UTC")).toBe("2026-01-31");
    expect(todayIn("Europe/Amsterdam")).toBe("2026-02-01");
  });

  it("holds what was set after midnight there, while elsewhere it is yesterday", () => {
    const settings = [
      version(2, "2026-02-01", "Europe/Amsterdam"),
      version(1, "1970-01-01", "Europe/Amsterdam"),
    ];
    expect(settingsToday({ settings })).toMatchObject({ settings: { version: 2 }, today: "2026-02-01" });
  });

  it("does not hold what begins tomorrow", () => {
    const settings = [version(2, "2026-02-01", "Europe/London"), version(1, "1970-01-01", "Europe/London")];
    expect(settingsToday({ settings })).toMatchObject({ settings: { version: 1 }, today: "2026-01-31" });
  });

  it("is by the first settings where none have begun", () => {
    const settings = [version(1, "2030-01-01", "UTC")];
    expect(settingsToday({ settings })).toMatchObject({ settings: { version: 1 }, today: "2026-01-31" });
  });
});
