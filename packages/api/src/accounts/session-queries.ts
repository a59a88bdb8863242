import type { Db } from "@kwartet/db/client";
import { sessions } from "@kwartet/db/schema/auth";
import { eq } from "drizzle-orm";

/** Signs a user out everywhere. On a connection that is bound to no organisation: see `AfterCommit`. */
export async function endSessionsOfUser(db: Db, userId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.userId, userId));
}
