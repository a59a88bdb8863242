import type { Db } from "@kwartet/db/client";
import { withOrganization } from "@kwartet/db/organization-transaction";
import { auditEntries } from "@kwartet/db/schema/audit";
import { boardSchedules } from "@kwartet/db/schema/board-summary";
import { roleGrants } from "@kwartet/db/schema/people";
import { freshDb } from "@kwartet/db/testing";
import { boardText } from "@kwartet/metrics/board/board-text";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { addBoardMonths } from "../board-summary/testing-board";
import { createMailer } from "../mail";
import { setupOrganization, type TestOrganization } from "../testing";
import { startMailServer } from "../testing-mail-server";
import { sendBoardLinks } from "./send-board-links";
import { unsubscribe } from "./unsubscribe-queries";

/** A quarter past nine in the morning in Amsterdam; the data end with February 2026. */
const MORNING_MS = Date.parse("2026-03-02T08:15:00Z");

let db: Db;
let ours: TestOrganization;
const opened: (() => Promise<void>)[] = [];

beforeAll(async () => {
  db = await freshDb();
  ours = await setupOrganization(db, "A");
  await addBoardMonths(db, ours);
});
beforeEach(async () => {
  await inOurs((tx) => tx.delete(boardSchedules));
});
afterEach(() => Promise.all(opened.splice(0).map((close) => close())));

const inOurs = <Result>(work: (tx: Db) => Promise<Result>) => withOrganization(db, ours.organizationId, work);
const executive = () => ours.as("executive").boardSummary;

async function startServer(options: { refuses?: boolean } = {}) {
  const server = await startMailServer(options);
  opened.push(server.close);
  return server;
}

const send = (url: string, nowMs = MORNING_MS) =>
  sendBoardLinks(db, {
    organizationId: ours.organizationId,
    nowMs,
    post: {
      sendMail: createMailer({ url, from: "kwartet@example.com" }),
      baseUrl: "https://kwartet.example",
      key: "k".repeat(32),
      onProblem: () => {},
    },
  });

/** The executive asked for a mail a month, when January was the last whole month. */
async function askedInFebruary(): Promise<void> {
  await executive().setSchedule({ unit: "month" });
  await inOurs((tx) => tx.update(boardSchedules).set({ toldPeriod: "2026-01" }));
}

const decoded = (text: string) =>
  text
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

describe("a link when a period has ended", () => {
  it("goes to who asked for it, with the address of the period and no figure of it", async () => {
    const { received, url } = await startServer();
    await askedInFebruary();
    expect(await send(url)).toBe(1);
    const [mail] = received;
    expect(mail!.to).toEqual([ours.people.executive.email]);
    const text = decoded(mail!.text);
    expect(text).toContain("https://kwartet.example/board-summary?period=2026-02");
    expect(text).toContain("The data of February 2026 are complete.");
    expect(text).toMatch(/^List-Unsubscribe:\s+<https:\/\/kwartet\.example\/api\/unsubscribe\/[\w.-]+>/m);
    expect(text).toMatch(/^List-Unsubscribe-Post: /m);
    const { summary } = await executive().get({ period: "2026-02" });
    const figures = summary!.rows.map(({ figure }) => boardText(figure, "en", "EUR"));
    for (const said of [...figures, summary!.headline.byRules.en, summary!.subline.en]) {
      expect(text, said).not.toContain(said);
    }
    expect(text).not.toMatch(/\d\s?%|\d+[.,]\d+%/);
    expect(text).not.toContain(ours.people.executive.name);
  });

  it("comes once, however often the job runs, and only in the morning", async () => {
    const { received, url } = await startServer();
    await askedInFebruary();
    expect(await send(url, Date.parse("2026-03-02T02:00:00Z"))).toBe(0);
    await Promise.all([send(url), send(url)]);
    expect(await send(url)).toBe(0);
    expect(received).toHaveLength(1);
  });

  it("does not come for what had ended when it was asked for, nor for a quarter that the data do not cover", async () => {
    const { url } = await startServer();
    await executive().setSchedule({ unit: "month" });
    expect(await send(url)).toBe(0);
    await executive().setSchedule({ unit: "quarter" });
    await inOurs((tx) => tx.update(boardSchedules).set({ toldPeriod: "2025-Q4" }));
    expect(await send(url)).toBe(0);
  });

  it("is tried again when the mail server refused it", async () => {
    const refusing = await startServer({ refuses: true });
    await askedInFebruary();
    expect(await send(refusing.url)).toBe(0);
    const { url } = await startServer();
    expect(await send(url)).toBe(1);
  });

  it("stops by its link, by its reader, and with the role", async () => {
    const { received, url } = await startServer();
    await askedInFebruary();
    await send(url);
    const [, token = ""] = /\/api\/unsubscribe\/([\w.-]+)>/.exec(decoded(received[0]!.text)) ?? [];
    await unsubscribe(db, token);
    expect((await executive().schedule()).unit).toBeNull();
    await askedInFebruary();
    expect((await executive().schedule()).unit).toBe("month");
    await executive().setSchedule({ unit: null });
    expect(await send(url)).toBe(0);

    await askedInFebruary();
    const isTheirs = and(
      eq(roleGrants.personId, ours.people.executive.id),
      eq(roleGrants.organizationId, ours.organizationId),
    );
    await inOurs((tx) => tx.update(roleGrants).set({ role: "privacy-officer" }).where(isTheirs));
    expect(await send(url)).toBe(0);
    await inOurs((tx) => tx.update(roleGrants).set({ role: "executive" }).where(isTheirs));
    expect(await send(url)).toBe(1);
  });
});

describe("boardSummary.setSchedule", () => {
  it("is for executives, of months and quarters, and is written down", async () => {
    await executive().setSchedule({ unit: "quarter" });
    expect(await executive().schedule()).toMatchObject({ unit: "quarter", hasAddress: true });
    await expect(executive().setSchedule({ unit: "week" as never })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    for (const role of ["agent", "coach", "admin", "privacy-officer"] as const) {
      await expect(ours.as(role).boardSummary.setSchedule({ unit: "month" })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    const entries = await inOurs((tx) => tx.select().from(auditEntries));
    expect(entries.map(({ details }) => [details?.of, details?.change])).toContainEqual([
      "schedule",
      "quarter",
    ]);
  });
});
