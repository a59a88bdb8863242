import { describe, expect, it } from "vitest";
import type { OpeningCalendar } from "../business-time";
import { agentsThere, spreadOf, withMore } from "./agents-there";
import { arrivalsOf } from "./arrivals";
import { openHalvesOf } from "./opening-halves";
import { patienceOf } from "./patience";
import { teamsTogether } from "./shared-queues";
import { knownPattern, MONDAY_MORNING, mondays, patternInput, slotOf } from "./testing-weeks";
import { weekPatternOf } from "./week-pattern";

describe("opening halves", () => {
  const allDay: OpeningCalendar = {
    timeZone: "Europe/Amsterdam",
    hours: [{ weekday: 7, opensAtMinute: 0, closesAtMinute: 1440 }],
    holidays: ["2026-04-05"],
  };
  const on = (day: string, calendar = allDay, zone = "Europe/Amsterdam") =>
    openHalvesOf({ from: day, to: day }, () => calendar, zone).get(day);

  it("know the hour that spring skips, and the one that autumn repeats", () => {
    const spring = on("2026-03-29");
    expect([spring?.size, spring?.has(4), spring?.has(5), spring?.get(6)]).toEqual([46, false, false, 1800]);
    const autumn = on("2026-10-25");
    expect([autumn?.size, autumn?.get(4), autumn?.get(5), autumn?.get(6)]).toEqual([48, 3600, 3600, 1800]);
  });

  it("are none on a holiday, and part of a half hour where it opens within one", () => {
    expect(on("2026-04-05")).toBeUndefined();
    const quarterPast = {
      ...MONDAY_MORNING,
      hours: [{ weekday: 1 as const, opensAtMinute: 555, closesAtMinute: 600 }],
    };
    expect([...(on("2026-01-05", quarterPast, "UTC") ?? [])]).toEqual([
      [18, 900],
      [19, 1800],
    ]);
  });

  it("are cut in the zone that is asked for, also where it is a quarter off", () => {
    const kathmandu = on("2026-01-05", MONDAY_MORNING, "Asia/Kathmandu");
    // Nine to ten in Greenwich is 14:45 to 15:45 there.
    expect([...(kathmandu ?? [])]).toEqual([
      [29, 900],
      [30, 1800],
      [31, 900],
    ]);
  });
});

describe("teams that answer together", () => {
  const share = (teamId: string, queue: string | null, contacts: number) => ({ teamId, queue, contacts });

  it("are joined by a queue of which each gets a part, also by way of a third", () => {
    const groups = teamsTogether([
      share("a", "1", 60),
      share("b", "1", 40),
      share("b", "2", 50),
      share("c", "2", 50),
      share("d", "3", 10),
    ]);
    expect(groups).toEqual([["a", "b", "c"], ["d"]]);
  });

  it("are not joined by a call now and then, nor by calls of which no queue is known", () => {
    expect(teamsTogether([share("a", "1", 96), share("b", "1", 4), share("b", "2", 9)])).toEqual([
      ["a"],
      ["b"],
    ]);
    expect(teamsTogether([share("a", null, 50), share("b", null, 50)])).toEqual([["a"], ["b"]]);
  });
});

describe("agents there", () => {
  it("are those present without who is at other work; a part of an agent is a part of the days", () => {
    const there = agentsThere([9000, 9000], 1800 * 0.75, 1800);
    expect(there).toMatchObject({ present: 5, atOtherWork: 0.75, free: 4.25, days: 2 });
    expect(there?.spread).toEqual([
      { agents: 4, share: 0.75 },
      { agents: 5, share: 0.25 },
    ]);
  });

  it("are never fewer than none, and unknown without a day", () => {
    expect(agentsThere([0, 3600], 3600, 1800)?.spread).toEqual([{ agents: 0, share: 1 }]);
    expect(agentsThere([], 0, 1800)).toBeNull();
    expect(withMore(spreadOf(1.5), -2)).toEqual([{ agents: 0, share: 1 }]);
    expect(withMore(spreadOf(3), 1)).toEqual([{ agents: 4, share: 1 }]);
  });
});

describe("arrivals", () => {
  it("have the interval of chance where weeks are alike, and a wider one where they differ", () => {
    // Garwood's interval of 40 events over four weeks is 28.58 to 54.47.
    const alike = arrivalsOf([10, 10, 10, 10]);
    expect(alike).toMatchObject({ mean: 10, sd: 0, weeks: 4 });
    expect([alike.lower, alike.upper]).toEqual([expect.closeTo(7.144, 3), expect.closeTo(13.617, 3)]);
    // Mean 10, standard deviation 8.165, t of 3 degrees of freedom 3.182: 12.99 either way.
    const unlike = arrivalsOf([0, 10, 10, 20]);
    expect([unlike.lower, unlike.upper]).toEqual([0, expect.closeTo(22.992, 3)]);
  });

  it("can be none, with an upper end", () => {
    expect(arrivalsOf([0, 0, 0, 0])).toMatchObject({ mean: 0, lower: 0, upper: expect.closeTo(0.922, 3) });
  });
});

describe("patience", () => {
  it("is the wait of all divided by those who gave up, from thirty on", () => {
    expect(patienceOf({ waitSeconds: 18_000, abandons: 30 })).toMatchObject({ status: "ok", seconds: 600 });
    expect(patienceOf({ waitSeconds: 18_000, abandons: 29 })).toMatchObject({
      status: "insufficient",
      abandons: 29,
    });
    expect(patienceOf({ waitSeconds: 0, abandons: 40 }).status).toBe("insufficient");
  });
});

describe("a usual week", () => {
  it("adds up its days, and leaves calls outside of opening hours out", () => {
    const input = patternInput();
    const pattern = knownPattern({
      slots: [...input.slots, slotOf("2026-01-06", 18), slotOf("2026-01-05", 20)],
    });
    expect(pattern).toMatchObject({ calls: 192, callsOutside: 24, withinPromise: 128, abandoned: 32 });
    expect(pattern.cells.map(({ weekday, half, days, calls }) => [weekday, half, days, calls])).toEqual([
      [1, 18, 8, 96],
      [1, 19, 8, 96],
    ]);
    expect(pattern.handle).toEqual({ seconds: 300, calls: 160, from: "week" });
    expect(pattern.patience).toMatchObject({ seconds: 210, abandons: 32 });
    expect(pattern.meanWait).toBe(35);
  });

  it("leaves a holiday out of its means, but counts a day on which nobody called", () => {
    const [first = "", second = ""] = mondays(8);
    const holiday = { ...MONDAY_MORNING, holidays: [first] };
    const open = openHalvesOf({ from: "2026-01-05", to: "2026-03-01" }, () => holiday, "UTC");
    const slots = patternInput().slots.filter(({ day }) => day !== first && day !== second);
    const [cell] = knownPattern({ open, slots }).cells;
    expect([cell?.days, cell?.calls, cell?.arrivals.mean]).toEqual([7, 72, 72 / 7]);
  });

  it("takes the handle time from as near as there are thirty calls", () => {
    const slots = patternInput().slots.map((slot) =>
      slot.half === 18 ? slot : { ...slot, handled: 3, handleSeconds: 1200 },
    );
    expect(knownPattern({ slots }).cells.map(({ handle }) => handle)).toEqual([
      { seconds: 300, calls: 80, from: "half-hour" },
      { seconds: (24_000 + 9600) / 104, calls: 104, from: "week" },
    ]);
  });

  it("does not take days without any attendance for days without people", () => {
    const [first = ""] = mondays(8);
    const present = patternInput().present.filter(({ day }) => day !== first);
    expect(knownPattern({ present }).cells[0]?.agents).toMatchObject({ present: 2, days: 7 });
    expect(knownPattern({ present: [], basis: "unknown" }).cells[0]?.agents).toBeNull();
  });

  it("is not told from fewer than four weeks, without calls, or without handle times", () => {
    const reasonOf = (given: Parameters<typeof patternInput>[0]) => {
      const pattern = weekPatternOf(patternInput(given));
      return pattern.status === "ok" ? null : pattern.reason;
    };
    expect(reasonOf({ weeks: 3 })).toBe("too few weeks");
    expect(reasonOf({ weeks: 4 })).toBeNull();
    expect(reasonOf({ slots: [] })).toBe("no calls");
    expect(reasonOf({ slots: [slotOf("2026-01-05", 18, { handled: 0, handleSeconds: 0 })] })).toBe(
      "no handle times",
    );
  });
});
