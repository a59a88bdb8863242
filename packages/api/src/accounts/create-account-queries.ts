import type { Db } from "@kwartet/db/client";
import { newUnorderedId } from "@kwartet/db/id";
import { accounts, users } from "@kwartet/db/schema/auth";
import type { Auth } from "../auth";

export type NewAccount = { name: string; email: string; password: string };

/**
 * Makes an account with which somebody can sign in, or null where the e-mail address has one: an
 * existing account is never touched. It works on the connection that it is given, before that is
 * bound to an organisation, so that the account and the person behind it come together or not at all.
 */
export async function createAccount(db: Db, auth: Auth, account: NewAccount): Promise<string | null> {
  const { password } = await auth.$context;
  return insertAccount(db, { ...account, passwordHash: await password.hash(account.password) });
}

async function insertAccount(
  db: Db,
  { name, email, passwordHash }: Omit<NewAccount, "password"> & { passwordHash: string },
): Promise<string | null> {
  const userId = newUnorderedId();
  const [user] = await db
    .insert(users)
    .values({ id: userId, name, email: email.toLowerCase() })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  if (!user) return null;
  // The sign-in library knows an account with a password by these names.
  await db.insert(accounts).values({
    id: newUnorderedId(),
    userId,
    accountId: userId,
    providerId: "credential",
    password: passwordHash,
  });
  return userId;
}
