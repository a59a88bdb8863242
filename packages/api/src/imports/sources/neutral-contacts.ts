import { CHANNELS, type Channel, clockOf } from "@kwartet/metrics/contact";
import type { RowReader } from "../read-row";
import type { ContactRecord } from "../record";
import { keepLiveWait, keepWait, readDuration, refuseDisorder } from "./contact-checks";
import type { DataSet } from "./data-set";
import { readIdentifiers } from "./neutral-identifiers";
import { readScores, SCORE_COLUMNS } from "./neutral-scores";

export const contactsDataSet: DataSet = {
  name: "contacts",
  required: ["external_id", "channel", "offered_at"],
  optional: [
    "topic",
    "customer",
    "customer_email",
    "customer_phone",
    "team",
    "agent",
    "queue",
    "answered_at",
    "ended_at",
    "wait_seconds",
    "handle_seconds",
    "talk_seconds",
    "hold_seconds",
    "wrap_seconds",
    "abandoned",
    "handed_over_from",
    "handed_over_to",
    "reopen_count",
    "reported_resolved",
    "language",
    "bot_involved",
    ...SCORE_COLUMNS,
  ],
  read: readContact,
};

function readContact(row: RowReader): ContactRecord | null {
  const externalId = row.need("external_id", row.text("external_id"));
  const channel = row.need("channel", row.oneOf("channel", CHANNELS));
  const times = readTimes(row, channel);
  const rest = {
    topic: row.text("topic"),
    customer: row.text("customer"),
    ...readIdentifiers(row),
    team: row.text("team"),
    agent: row.text("agent"),
    queue: row.text("queue"),
    handleSeconds: readDuration(row, "handle_seconds"),
    talkSeconds: readDuration(row, "talk_seconds"),
    holdSeconds: readDuration(row, "hold_seconds"),
    wrapSeconds: readDuration(row, "wrap_seconds"),
    handedOverFrom: row.text("handed_over_from"),
    handedOverTo: row.text("handed_over_to"),
    reopenCount: row.count("reopen_count"),
    reportedResolved: row.boolean("reported_resolved"),
    language: row.text("language"),
    botInvolved: row.boolean("bot_involved"),
    rating: readScores(row),
  };
  if (row.failed || externalId === null || channel === null || times === null) return null;
  return { kind: "contact", row: row.row, externalId, channel, ...times, ...rest };
}

type Times = Pick<ContactRecord, "offeredAt" | "answeredAt" | "endedAt" | "waitSeconds" | "abandoned">;

function readTimes(row: RowReader, channel: Channel | null): Times | null {
  const offeredAt = row.need("offered_at", row.instant("offered_at"));
  const answeredAt = row.instant("answered_at", offeredAt);
  const endedAt = row.instant("ended_at", answeredAt ?? offeredAt);
  const abandoned = row.boolean("abandoned") ?? false;
  const givenWaitSeconds = row.positive("wait_seconds");
  if (offeredAt === null) return null;

  refuseDisorder(row, { offeredAt, answeredAt, endedAt }, { answered: "answered_at", ended: "ended_at" });
  if (abandoned && answeredAt !== null) row.fail("abandoned", "abandoned-and-answered");

  const isLive = channel !== null && clockOf(channel) === "calendar";
  const seconds = givenWaitSeconds ?? waitFrom({ offeredAt, answeredAt, endedAt, abandoned });
  const waitSeconds = (isLive ? keepLiveWait : keepWait)(row, "wait_seconds", seconds);
  // A live contact that waited and was not given up was answered when the wait ended, even if no clock says so.
  const isAnswered = isLive && !abandoned && answeredAt === null && waitSeconds !== null;
  return {
    offeredAt,
    answeredAt: isAnswered ? offeredAt + waitSeconds * 1000 : answeredAt,
    endedAt,
    waitSeconds,
    abandoned,
  };
}

function waitFrom(times: Omit<Times, "waitSeconds">): number | null {
  const until = times.answeredAt ?? (times.abandoned ? times.endedAt : null);
  return until === null ? null : (until - times.offeredAt) / 1000;
}
