import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import type { TestOrganization } from "../testing";
import type { ApiAnswer } from "./call";
import type { ItemKind } from "./item-shapes";
import type { HandedIn } from "./result-shapes";
import { takeCall } from "./take-call";

export type Sent = {
  method?: string;
  path?: string;
  key?: string;
  body?: unknown;
  /** Instead of the body as JSON. */
  text?: string;
  headers?: Record<string, string>;
};

/** Calls from an address that no other test calls from, unless the headers name one. */
export function caller(db: Db, { services }: TestOrganization) {
  const address = `10.${[1, 2, 3].map(() => Math.floor(Math.random() * 256)).join(".")}`;
  return (sent: Sent): Promise<ApiAnswer> => {
    const { method = "POST", path = "contacts", key, body, text = JSON.stringify(body ?? {}) } = sent;
    const headers = new Headers({
      "content-type": "application/json",
      "x-forwarded-for": address,
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
      ...sent.headers,
    });
    const readText = async (limit: number) => (Buffer.byteLength(text) > limit ? null : text);
    return takeCall({ db, services }, { method, path, headers, readText });
  };
}

export async function makeKey(
  organization: TestOrganization,
  scopes: ItemKind[] = ["contacts", "ratings", "attendance"],
): Promise<{ id: string; key: string }> {
  return organization.as("admin").apiKeys.create({ name: `Key ${newId()}`, scopes });
}

/** The answer to a call that was taken in. */
export const resultOf = ({ body }: ApiAnswer): HandedIn => body as HandedIn;

export const aContact = (externalId: string, given: Record<string, unknown> = {}) => ({
  external_id: externalId,
  channel: "phone",
  team: "Noord",
  agent: "Ans",
  topic: "Storing",
  offered_at: "2026-03-02T10:00:00+01:00",
  answered_at: "2026-03-02T10:00:30+01:00",
  ended_at: "2026-03-02T10:05:00+01:00",
  ...given,
});
