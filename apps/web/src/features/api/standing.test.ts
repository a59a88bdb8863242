import { expect, it } from "vitest";
import { standingOf } from "./standing";

const NOW = new Date("2026-06-01T12:00:00Z");
const before = new Date("2026-06-01T11:59:59Z");
const after = new Date("2026-06-01T12:00:01Z");

it.each([
  [{ revokedAt: null }, "open"],
  [{ revokedAt: null, expiresAt: after }, "open"],
  [{ revokedAt: null, expiresAt: NOW }, "ended"],
  [{ revokedAt: before, expiresAt: before }, "revoked"],
] as const)("of %o is %s", (dates, standing) => {
  expect(standingOf(dates, NOW)).toBe(standing);
});
