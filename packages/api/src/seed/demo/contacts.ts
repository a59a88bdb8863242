import type { DemoChannel } from "./case-mix";

/** A contact as the simulated company knows it; the files say less. Instants are seconds since the epoch. */
export type DemoContact = {
  /** Place in the order in which contacts were offered. */
  number: number;
  channel: DemoChannel;
  topic: number;
  customer: number;
  /** The queue that it entered; null in self-service. */
  pool: number | null;
  /** Of the agent who answered; before that, of the queue that it entered. */
  team: number | null;
  agent: number | null;
  offeredAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number | null;
  handleSeconds: number | null;
  abandoned: boolean;
  /** Agents; a contact that was handed over goes on in another contact. */
  handedOverFrom: number | null;
  handedOverTo: number | null;
  /** 1 for a new question, 2 when it is asked again; a continuation counts with what it continues. */
  attempt: number;
  /** Whether the customer will ask again within the window; null where nobody handled it to the end. */
  followed: boolean | null;
  botInvolved: boolean;
};

/** A contact about to be offered. */
export type Offer = {
  channel: DemoChannel;
  topic: number;
  customer: number;
  attempt: number;
};

/** A contact that nobody has answered yet. */
export function openContact(number: number, offer: Offer, offeredAt: number): DemoContact {
  return {
    ...offer,
    number,
    offeredAt,
    pool: null,
    team: null,
    agent: null,
    answeredAt: null,
    endedAt: null,
    talkSeconds: null,
    holdSeconds: null,
    wrapSeconds: null,
    handleSeconds: null,
    abandoned: false,
    handedOverFrom: null,
    handedOverTo: null,
    followed: null,
    botInvolved: false,
  };
}

/** As it stands in the files. */
export function contactIdOf(contact: DemoContact): string {
  return `ZE-${String(contact.number).padStart(6, "0")}`;
}
