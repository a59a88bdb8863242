import type { EventClock } from "./event-clock";
import type { PlannedShift } from "./rota";

export type AttendanceInterval = { agent: number; from: number; until: number };

/** Where an agent is; `leaving` has a contact in hand and goes when it is finished. */
type Presence = {
  state: "away" | "idle" | "busy";
  since: number;
  leaving: "pause" | "home" | null;
  pauseSeconds: number;
  /** When the agent goes home, or went last. */
  homeAt: number;
};

/** Follows agents through their shifts; what comes of it is their attendance. */
export type Floor = {
  intervals: AttendanceInterval[];
  plan(shift: PlannedShift): void;
  /** The agent takes up a contact. */
  occupy(agent: number): void;
  /** The agent has finished a contact. */
  release(agent: number): void;
};

export type FloorEvents = { onFree(agent: number): void; onUnavailable(agent: number): void };

export function createFloor(clock: EventClock, agents: number, events: FloorEvents): Floor {
  const presences: Presence[] = Array.from({ length: agents }, () => ({
    state: "away",
    since: 0,
    leaving: null,
    pauseSeconds: 0,
    homeAt: 0,
  }));
  const intervals: AttendanceInterval[] = [];
  const of = (agent: number): Presence => {
    const presence = presences[agent];
    if (presence === undefined) throw new RangeError(`createFloor: no agent ${agent}`);
    return presence;
  };
  const arrive = (agent: number) => {
    // A pause that lasts past the end of the shift is not followed by more work.
    if (clock.now() >= of(agent).homeAt) return;
    Object.assign(of(agent), { state: "idle", since: clock.now() });
    events.onFree(agent);
  };
  const leave = (agent: number) => {
    const presence = of(agent);
    events.onUnavailable(agent);
    if (clock.now() > presence.since) intervals.push({ agent, from: presence.since, until: clock.now() });
    const isPause = presence.leaving === "pause";
    Object.assign(presence, { state: "away", leaving: null });
    if (isPause) clock.schedule(clock.now() + presence.pauseSeconds, () => arrive(agent));
  };
  const ask = (agent: number, leaving: "pause" | "home") => {
    const presence = of(agent);
    if (presence.state === "away") return;
    presence.leaving = leaving;
    if (presence.state === "idle") leave(agent);
  };
  return {
    intervals,
    plan: ({ agent, present, pause }) => {
      if (present === null) return;
      of(agent).homeAt = present.until;
      clock.schedule(present.from, () => arrive(agent));
      clock.schedule(present.until, () => ask(agent, "home"));
      if (pause === null) return;
      clock.schedule(pause.dueAt, () => {
        of(agent).pauseSeconds = pause.seconds;
        ask(agent, "pause");
      });
    },
    occupy: (agent) => {
      of(agent).state = "busy";
      events.onUnavailable(agent);
    },
    release: (agent) => {
      const presence = of(agent);
      presence.state = "idle";
      if (presence.leaving !== null) leave(agent);
      else events.onFree(agent);
    },
  };
}
