import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { digestSubscriptions, digests } from "@kwartet/db/schema/notifications";
import { memberships, people } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createMailer } from "../mail";
import { systemScope } from "../scope";
import { setupOrganization, type TestOrganization } from "../testing";
import { startMailServer } from "../testing-mail-server";
import { digestDayAt } from "./digest-time";
import { sendDigests } from "./send-digests";
import { type Telling, tell } from "./tell-queries";
import { unsubscribe } from "./unsubscribe-queries";

/** Monday, eight in the morning in Amsterdam. */
const MONDAY_MS = Date.parse("2026-11-23T07:00:00Z");
const WEEK_MS = 7 * 86_400_000;
const KEY = "k".repeat(32);

let db: Db;
let ours: TestOrganization;
let run = 0;
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  db = await freshDb();
});
beforeEach(async () => {
  run += 1;
  ours = await setupOrganization(db, `A${run}`);
});
afterEach(() => Promise.all(opened.splice(0).map((close) => close())));

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);

async function startServer(options: { refuses?: boolean } = {}) {
  const server = await startMailServer(options);
  opened.push(server.close);
  return server;
}

const send = (url: string, nowMs = MONDAY_MS) =>
  sendDigests(db, {
    organizationId: ours.organizationId,
    nowMs,
    post: {
      sendMail: createMailer({ url, from: "kwartet@example.com" }),
      baseUrl: "https://kwartet.example",
      key: KEY,
      onProblem: () => {},
    },
  });

const told = (telling: Partial<Telling> & Pick<Telling, "personId" | "kind">) =>
  inOurs((tx) =>
    tell(tx, systemScope(ours.organizationId, "account:read"), {
      subjectId: ours.people.agent.id,
      about: { agentId: ours.people.agent.id, kpi: "resolution" },
      once: "once",
      ...telling,
    }),
  );

/** Both parts of a mail, as they are read. */
const decoded = (text: string) =>
  text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
const tokenIn = (text: string) => /\/api\/unsubscribe\/([\w.-]+)>/.exec(decoded(text))?.[1] ?? "";

describe("the weekly mail", () => {
  it("goes to those for whom something is new, in words without names, figures or counts", async () => {
    const { received, url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await told({ personId: ours.people.agent.id, kind: "session-planned" });
    expect(await send(url)).toBe(2);
    const text = decoded(received.map((mail) => mail.text).join("\n"));
    expect(received.flatMap(({ to }) => to)).toHaveLength(2);
    expect(text).toContain("There is a new signal in your team.");
    expect(text).toContain("A session was planned for you.");
    expect(text).toContain("https://kwartet.example/inbox");
    for (const person of [ours.people.agent, ours.people.coach]) expect(text).not.toContain(person.name);
    const bodies = text
      .split(/\r\n\r\n/)
      .slice(1)
      .join("\n");
    expect(bodies).not.toMatch(/\d+ ?%|resolution/i);
  });

  it("comes once a week, however often the job runs, and not without news", async () => {
    const { received, url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await Promise.all([send(url), send(url)]);
    await send(url);
    expect(received).toHaveLength(1);
    expect(await send(url, MONDAY_MS + WEEK_MS)).toBe(0);
    await told({ personId: ours.people.coach.id, kind: "signal", once: "another" });
    expect(await send(url, MONDAY_MS + WEEK_MS)).toBe(1);
  });

  it("does not name what was read in the meantime, nor what somebody wants nothing of", async () => {
    const { received, url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await ours.as("coach").notifications.readAll();
    await told({ personId: ours.people.agent.id, kind: "kudos", about: {} });
    await ours.as("agent").notifications.setPreference({ kind: "kudos", inApp: true, inDigest: false });
    expect(await send(url)).toBe(0);
    expect(received).toEqual([]);
  });

  it("says nothing of an agent whom the coach no longer coaches", async () => {
    const { url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await inOurs((tx) =>
      tx
        .update(memberships)
        .set({ endsOn: "2026-01-31" })
        .where(eq(memberships.personId, ours.people.coach.id)),
    );
    expect(await send(url)).toBe(0);
  });

  it("goes to nobody without access", async () => {
    const { url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await inOurs((tx) =>
      tx.update(people).set({ disabledAt: new Date() }).where(eq(people.id, ours.people.coach.id)),
    );
    expect(await send(url)).toBe(0);
  });

  it("is tried again when the mail server refused it", async () => {
    const refusing = await startServer({ refuses: true });
    await told({ personId: ours.people.coach.id, kind: "signal" });
    expect(await send(refusing.url)).toBe(0);
    expect(await inOurs((tx) => tx.select().from(digests))).toEqual([]);
    const { received, url } = await startServer();
    expect(await send(url)).toBe(1);
    expect(received).toHaveLength(1);
  });

  it("stops by its link, without signing in, and an old link works as well as a new one", async () => {
    const { received, url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await send(url);
    await told({ personId: ours.people.coach.id, kind: "signal", once: "another" });
    await send(url, MONDAY_MS + WEEK_MS);
    const [first = "", second = ""] = received.map(({ text }) => tokenIn(text));
    expect(first).not.toBe("");
    expect(second).toBe(first);
    const kept = await inOurs((tx) => tx.select().from(digestSubscriptions));
    expect(JSON.stringify(kept)).not.toContain(first.split(".")[1]);

    await unsubscribe(db, first);
    await told({ personId: ours.people.coach.id, kind: "signal", once: "a third" });
    expect(await send(url, MONDAY_MS + 2 * WEEK_MS)).toBe(0);
    expect(await ours.as("coach").notifications.preferences()).toMatchObject({ isDigestWanted: false });
    await ours.as("coach").notifications.setDigest({ isWanted: true });
    expect(await send(url, MONDAY_MS + 2 * WEEK_MS)).toBe(1);
  });

  it("is not stopped by a link that is none", async () => {
    const { url } = await startServer();
    await told({ personId: ours.people.coach.id, kind: "signal" });
    await unsubscribe(db, "nonsense");
    await unsubscribe(db, `${"A".repeat(22)}.${"B".repeat(43)}`);
    expect(await send(url)).toBe(1);
  });
});

describe("the time of the weekly mail", () => {
  it.each([
    ["2026-11-23T06:59:00Z", "Europe/Amsterdam", null],
    ["2026-11-23T07:00:00Z", "Europe/Amsterdam", "2026-11-23"],
    ["2026-07-06T06:00:00Z", "Europe/Amsterdam", "2026-07-06"],
    ["2026-11-24T07:00:00Z", "Europe/Amsterdam", null],
    ["2026-11-22T19:00:00Z", "Pacific/Auckland", "2026-11-23"],
    ["2026-11-23T02:15:00Z", "Asia/Kathmandu", "2026-11-23"],
  ])("at %s in %s is %s", (at, timeZone, expected) => {
    expect(digestDayAt(Date.parse(at), timeZone)).toBe(expected);
  });
});
