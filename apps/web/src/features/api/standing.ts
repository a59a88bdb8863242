type Dates = { revokedAt: Date | null; expiresAt?: Date | null };

/** Whether something still opens at a moment, and if not, why. */
export function standingOf({ revokedAt, expiresAt = null }: Dates, now: Date): "open" | "ended" | "revoked" {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "ended" : "open";
}
