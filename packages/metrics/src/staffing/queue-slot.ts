/** What came in by telephone in one half hour of one day; added up over the teams that answer together. */
export type QueueSlot = {
  /** Local day, `YYYY-MM-DD`. */
  day: string;
  /** Half hours since local midnight, 0 to 47. */
  half: number;
  /** Answered, or given up after the short-abandon limit: as the KPIs count. */
  counted: number;
  answered: number;
  withinPromise: number;
  /** All who gave up, also within the short-abandon limit, and the waits of all: patience is estimated from both. */
  abandons: number;
  waitSeconds: number;
  /** Answered calls with known work, and its seconds. */
  handled: number;
  handleSeconds: number;
};

/** Seconds of all agents together in one half hour of one day: there, or at other work. */
export type WorkSlot = { day: string; half: number; seconds: number };
