import { expect } from "vitest";
import type { ContactRecord } from "../record";
import { bytesOf, importAll } from "../testing-files";
import { genesysSource } from "./genesys";

export type Json = Record<string, unknown>;

/** A moment some seconds after nine o'clock. */
export const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 9) + seconds * 1000).toISOString();
export const ms = (seconds: number) => Date.UTC(2026, 2, 2, 9) + seconds * 1000;

export const segment = (segmentType: string, [from, to]: [number, number | null], more: Json = {}) => ({
  segmentType,
  segmentStart: at(from),
  ...(to !== null && { segmentEnd: at(to) }),
  ...more,
});
export const metrics = (values: Record<string, number>) =>
  Object.entries(values).map(([name, seconds]) => ({ name, value: seconds * 1000, emitDate: at(0) }));

export const customer = (session: Json = {}) => ({
  purpose: "customer",
  participantName: "Zoë Jansen",
  sessions: [{ mediaType: "voice", direction: "inbound", ani: "tel:+31612345678", segments: [], ...session }],
});
export const queue = ([from, to]: [number, number], values: Record<string, number>, name = "Billing") => ({
  purpose: "acd",
  participantName: name,
  sessions: [{ mediaType: "voice", segments: [segment("interact", [from, to])], metrics: metrics(values) }],
});
type Spell = {
  from: number;
  connect: number;
  to: number | null;
  values?: Record<string, number>;
  code?: string;
};
export const agent = (userId: string, { from, connect, to, values = {}, code }: Spell) => ({
  purpose: "agent",
  userId,
  sessions: [
    {
      mediaType: "voice",
      segments: [
        segment("alert", [from, connect]),
        segment("interact", [connect, to]),
        ...(code && to !== null ? [segment("wrapup", [to, to + 10], { wrapUpCode: code })] : []),
      ],
      metrics: metrics(values),
    },
  ],
});
export const menu = (from: number, to: number) => ({
  purpose: "ivr",
  sessions: [{ mediaType: "voice", segments: [segment("ivr", [from, to])] }],
});

export const conversation = (participants: Json[], more: Json = {}) => ({
  conversationId: "g-1",
  conversationStart: at(0),
  conversationEnd: at(200),
  originatingDirection: "inbound",
  participants,
  ...more,
});

export const read = (...conversations: Json[]) =>
  importAll(genesysSource, bytesOf(JSON.stringify({ conversations, totalHits: conversations.length })));
export const contactsOf = async (participants: Json[], more: Json = {}) => {
  const { records, problems, leftOut } = await read(conversation(participants, more));
  expect([problems, leftOut]).toEqual([[], []]);
  return records as ContactRecord[];
};
