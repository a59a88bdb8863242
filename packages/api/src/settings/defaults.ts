import type { Channel } from "@kwartet/metrics/contact";

/** What a new organisation starts with; every value is a setting that its admin can change. */
export const DEFAULT_SHORT_ABANDON_SECONDS = 5;
export const DEFAULT_REPEAT_WINDOW_DAYS = 7;

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Seconds on the channel's own clock. */
export const DEFAULT_PROMISE_SECONDS: Readonly<Record<Channel, number>> = {
  phone: 1 * MINUTE,
  chat: 2 * MINUTE,
  messaging: 30 * MINUTE,
  social: 2 * HOUR,
  email: 8 * HOUR,
  "web-form": 8 * HOUR,
  "in-person": 10 * MINUTE,
  "self-service": 1 * MINUTE,
};

/** Shares in [0, 1], of the leading measure of each KPI. */
export const DEFAULT_TARGETS = {
  "response-speed": 0.8,
  resolution: 0.75,
  friendliness: 0.85,
  availability: 0.95,
} as const;

/** Local minutes from midnight: weekdays 8–20, Saturday 9–17. */
export const DEFAULT_OPENING_HOURS = [
  ...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, opensAtMinute: 8 * 60, closesAtMinute: 20 * 60 })),
  { weekday: 6, opensAtMinute: 9 * 60, closesAtMinute: 17 * 60 },
];

const YEAR = 365;

/** Days that each category of data is kept. */
export const DEFAULT_RETENTION_DAYS = {
  transcripts: 183,
  reviews: YEAR,
  "person-days": 2 * YEAR,
  "goals-and-sessions": 2 * YEAR,
  "pulse-responses": 2 * YEAR,
  "import-files": 30,
  "export-files": 7,
  audit: 2 * YEAR,
} as const;

/** Versions hold from here when an organisation begins, so that older data falls under them too. */
export const BEGINNING = "1970-01-01";
