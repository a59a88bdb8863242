import type { Db } from "@kwartet/db/client";
import type { Services } from "../installation";

/** A call as it came in, in whatever server. Cookies are never looked at. */
export type ApiCall = {
  method: string;
  /** What follows `/api/v1/`, such as `contacts`. */
  path: string;
  headers: Headers;
  /** The body, or null when it is larger. It is not read before the caller is known. */
  readText: (limitBytes: number) => Promise<string | null>;
};

export type ApiAnswer = {
  status: number;
  headers: Record<string, string>;
  body: unknown;
  /** Which key or webhook called, and with how many items, for the log of the server. */
  program: string | null;
  itemCount: number;
};

export type ApiContext = { db: Db; services: Pick<Services, "customerKey"> };
