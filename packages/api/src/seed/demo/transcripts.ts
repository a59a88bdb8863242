import { DAY_SECONDS } from "./calendar";
import type { DemoContact } from "./contacts";
import type { DemoPeople } from "./people";
import * as phrases from "./phrases";
import type { DemoPlan } from "./plan";
import type { Random } from "./random";
import { createRandom, itemAt } from "./random";

export type DemoMessage = {
  contact: DemoContact;
  sequence: number;
  speaker: "customer" | "agent" | "bot";
  saidAt: number;
  text: string;
};

type Line = { speaker: DemoMessage["speaker"]; text: string };
type Conversation = { contact: DemoContact; lines: Line[] };

const RECENT_SECONDS = 13 * 7 * DAY_SECONDS;

/** Conversations of a sample of the handled contacts, more of the last 13 weeks than of before. */
export function writeTranscripts(
  seed: number,
  company: { plan: DemoPlan; people: DemoPeople; until: number },
  contacts: readonly DemoContact[],
): DemoMessage[] {
  const random = createRandom(seed, "transcripts");
  const { recentTranscriptShare, olderTranscriptShare } = company.plan;
  return contacts.flatMap((contact) => {
    const isRecent = contact.offeredAt >= company.until - RECENT_SECONDS;
    const isChosen = random.chance(isRecent ? recentTranscriptShare : olderTranscriptShare);
    if (!isChosen || contact.agent === null || contact.endedAt === null) return [];
    const [firstName = ""] = itemAt(company.people.agents, contact.agent).name.split(" ");
    const isWritten = contact.channel === "email" || contact.channel === "web-form";
    const lines = isWritten ? writeLetters(random, contact) : holdConversation(random, contact);
    const named = lines.map((line) => ({ ...line, text: fill(random, line.text, firstName) }));
    return timeLines(random, { contact, lines: named });
  });
}

function holdConversation(random: Random, contact: DemoContact): Line[] {
  const { asks, checks, replies, solves } = itemAt(phrases.TOPIC_PHRASES, contact.topic);
  const turn = random.below(checks.length);
  const bot: Line[] = contact.botInvolved
    ? [
        { speaker: "bot", text: random.pick(phrases.BOT_OPENINGS) },
        { speaker: "customer", text: random.pick(asks) },
        { speaker: "bot", text: random.pick(phrases.BOT_HAND_OVERS) },
      ]
    : [];
  return [
    ...bot,
    { speaker: "agent", text: random.pick(phrases.GREETINGS) },
    { speaker: "customer", text: random.pick(asks) },
    { speaker: "agent", text: itemAt(checks, turn) },
    { speaker: "customer", text: itemAt(replies, turn) },
    { speaker: "agent", text: random.pick(solves) },
    { speaker: "customer", text: random.pick(contact.followed ? phrases.DOUBTS : phrases.THANKS) },
    { speaker: "agent", text: random.pick(phrases.CLOSINGS) },
  ];
}

function writeLetters(random: Random, contact: DemoContact): Line[] {
  const { asks, solves } = itemAt(phrases.TOPIC_PHRASES, contact.topic);
  const question = `Goedendag, ${lowerFirst(random.pick(asks))} ${random.pick(phrases.LETTER_CLOSINGS)}.`;
  const answer = `Bedankt voor uw bericht. ${random.pick(solves)} Met vriendelijke groet, {agent} van Zilverduin Energie.`;
  return [
    { speaker: "customer", text: question },
    { speaker: "agent", text: answer },
  ];
}

/** What a bot said lies before the contact was offered; a letter comes when it was sent, talk is spread over the time. */
function timeLines(random: Random, { contact, lines }: Conversation): DemoMessage[] {
  const answeredAt = contact.answeredAt ?? contact.offeredAt;
  const endedAt = contact.endedAt ?? answeredAt;
  const botLines = lines.findIndex((line) => line.speaker === "agent");
  const isTalk = lines.length > 2;
  const step = (endedAt - answeredAt) / Math.max(1, lines.length - botLines);
  return lines.map((line, index) => {
    const before = contact.offeredAt - (isTalk ? 15 * (botLines - index) : 0);
    const talking = answeredAt + step * (index - botLines) + random.between(0, step / 2);
    return {
      ...line,
      contact,
      sequence: index + 1,
      saidAt: Math.floor(index < botLines ? before : talking),
    };
  });
}

function fill(random: Random, text: string, agent: string): string {
  return text.replaceAll("{agent}", agent).replaceAll("{n}", String(3 + random.below(27)));
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
