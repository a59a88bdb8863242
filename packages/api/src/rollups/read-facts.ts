import { type Channel, clockOf } from "@kwartet/metrics/contact";
import type { RatingScores } from "@kwartet/metrics/rollup";
import { channelOn, type Rules } from "../settings/in-force-queries";
import type { PlacedFact } from "./fact-queries";

const ANSWERED = 1;
const ABANDONED = 2;
const HANDED_OVER = 4;
const CUSTOMER_KNOWN = 8;

/** Reads what `factsBetween` asked for: a line a contact and rating, its fields between tabs. */
export function readFacts(text: string, rules: Rules): PlacedFact[] {
  const reading: Reading = { promiseOf: promiseLookup(rules), topics: new Map() };
  const facts: PlacedFact[] = [];
  // A contact with several ratings comes as several lines; it is one fact.
  const rated = new Map<string, PlacedFact>();
  for (const line of text.split("\n")) {
    const fields = line.split("\t");
    const [id = ""] = fields;
    const scores = fields[16] ?? "";
    let placed = scores === "" ? undefined : rated.get(id);
    if (!placed) {
      placed = placedFact(fields, reading);
      facts.push(placed);
      if (scores !== "") rated.set(id, placed);
    }
    if (scores !== "") placed.fact.ratings.push(readScores(scores));
  }
  return facts;
}

type Reading = { promiseOf: PromiseOf; topics: Map<string, string | null> };

function placedFact(fields: readonly string[], { promiseOf, topics }: Reading): PlacedFact {
  const channel = fields[3] as Channel;
  const offeredOn = fields[5] ?? "";
  const flags = Number(fields[8]);
  const reported = numberOf(fields[13]);
  return {
    teamId: fields[1] ?? "",
    agentId: fields[2] || null,
    topic: topicOf(fields[4] ?? "", topics),
    offeredOn,
    offeredHour: Number(fields[6]),
    fact: {
      channel,
      offeredAt: Math.round(Number(fields[7])),
      answered: (flags & ANSWERED) !== 0,
      abandoned: (flags & ABANDONED) !== 0,
      waitSeconds: numberOf(clockOf(channel) === "business" ? fields[10] : fields[9]),
      promiseSeconds: promiseOf(channel, offeredOn),
      handleSeconds: numberOf(fields[11]),
      wrapSeconds: numberOf(fields[12]),
      reportedResolved: reported === null ? null : reported === 1,
      reopenCount: numberOf(fields[14]),
      handedOver: (flags & HANDED_OVER) !== 0,
      customerKnown: (flags & CUSTOMER_KNOWN) !== 0,
      nextContactAt: roundedOf(fields[15]),
      ratings: [],
    },
  };
}

const numberOf = (field: string | undefined): number | null =>
  field === undefined || field === "" ? null : Number(field);

/** Instants travel as floating seconds times a thousand. */
function roundedOf(field: string | undefined): number | null {
  const ms = numberOf(field);
  return ms === null ? null : Math.round(ms);
}

/** Topics travel as JSON, since nothing keeps a tab out of them; a file knows few. */
function topicOf(json: string, topics: Map<string, string | null>): string | null {
  let topic = topics.get(json);
  if (topic === undefined) {
    topic = json === "" ? null : (JSON.parse(json) as string);
    topics.set(json, topic);
  }
  return topic;
}

/** Five answers; one that was not given travels as -1. */
function readScores(text: string): RatingScores {
  const [friendliness = -1, satisfaction = -1, effort = -1, solved = -1, recommend = -1] = text
    .split(",")
    .map(Number);
  return {
    friendliness: givenOf(friendliness),
    satisfaction: givenOf(satisfaction),
    effort: givenOf(effort),
    solved: solved === -1 ? null : solved === 1,
    recommend: givenOf(recommend),
  };
}

const givenOf = (answer: number): number | null => (answer === -1 ? null : answer);

type PromiseOf = (channel: Channel, day: string) => number | null;

/** The promise of a channel on a day; asked once for each pair. */
function promiseLookup(rules: Rules): PromiseOf {
  const known = new Map<string, number | null>();
  return (channel, day) => {
    const key = `${channel} ${day}`;
    let promise = known.get(key);
    if (promise === undefined) {
      promise = channelOn(rules, channel, day)?.promiseSeconds ?? null;
      known.set(key, promise);
    }
    return promise;
  };
}
