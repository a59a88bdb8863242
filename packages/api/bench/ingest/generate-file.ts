import { createRandom, type Random } from "../../src/seed/demo/random";

/** What an agent takes on a working day; a company of more contacts has more agents, not busier ones. */
const CONTACTS_A_DAY = 25;
const DAYS = 730;
const AGENTS_IN_TEAM = 12;
const FIRST_DAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const TOPICS = ["Factuur", "Storing", "Verhuizing", "Contract", "Meterstand", "Betaling", "Klacht", "Overig"];
const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,ended_at,wait_seconds,abandoned," +
  "handle_seconds,wrap_seconds,reported_resolved,reopen_count,language,friendliness,satisfaction\n";
const ROWS_A_PIECE = 1000;

export type FileShape = {
  firstRow?: number;
  /** How many customers there are; a third of the rows unless given. */
  customers?: number;
  /** Each row names the customer's e-mail address as well, so that customers are linked. */
  hasEmails?: boolean;
};

/**
 * Contacts of two years in the neutral CSV, in the order of time: log-normal waits, 7 % abandoned, customers who come
 * back, a rating on every eighth row. The same rows for the same number.
 */
export async function* generateFile(rows: number, shape: FileShape = {}): AsyncGenerator<Uint8Array> {
  const { firstRow = 0, customers = Math.ceil(rows / 3), hasEmails = false } = shape;
  const encoder = new TextEncoder();
  const random = createRandom(firstRow + 1, "ingest");
  const agents = Math.max(AGENTS_IN_TEAM, Math.round(rows / ((DAYS * 5) / 7) / CONTACTS_A_DAY));
  const spread: Spread = { random, rows, agents, customers, hasEmails };
  yield encoder.encode(hasEmails ? HEADER.replace(",customer,", ",customer,customer_email,") : HEADER);
  for (let start = 0; start < rows; start += ROWS_A_PIECE) {
    const lines: string[] = [];
    for (let index = start; index < Math.min(rows, start + ROWS_A_PIECE); index += 1) {
      lines.push(lineOf(spread, index, firstRow));
    }
    yield encoder.encode(`${lines.join("\n")}\n`);
  }
}

type Spread = {
  random: Random;
  rows: number;
  agents: number;
  customers: number;
  hasEmails: boolean;
};

function lineOf(
  { random, rows, agents, customers, hasEmails }: Spread,
  index: number,
  firstRow: number,
): string {
  const day = Math.floor((index / rows) * DAYS);
  const secondOfDay = 7 * 3600 + random.below(12 * 3600);
  const offered = FIRST_DAY + day * DAY_MS + secondOfDay * 1000;
  const agent = random.below(agents);
  const channel =
    agent % 3 === 0 ? random.pick(["email", "web-form"]) : random.pick(["phone", "phone", "phone", "chat"]);
  const isAbandoned = random.below(100) < 7;
  const median = channel === "phone" ? 45 : channel === "chat" ? 90 : 5400;
  const wait = Math.min(500_000, Math.round(median * Math.exp(1.1 * random.normal())));
  const handle = Math.round(280 * Math.exp(0.6 * random.normal()));
  const topic = random.pick(TOPICS);
  const customer = random.below(customers);
  const isRated = !isAbandoned && random.below(8) === 0;
  return [
    `C${String(firstRow + index).padStart(9, "0")}`,
    channel,
    topic,
    `K${customer}`,
    ...(hasEmails ? [`k${customer}@example.org`] : []),
    `Team ${Math.floor(agent / AGENTS_IN_TEAM) + 1}`,
    `Agent ${agent + 1}`,
    timeOf(offered),
    isAbandoned ? "" : timeOf(offered + wait * 1000),
    timeOf(offered + (wait + (isAbandoned ? 0 : handle)) * 1000),
    wait,
    isAbandoned ? "yes" : "no",
    isAbandoned ? "" : handle,
    isAbandoned ? "" : random.below(90),
    isAbandoned ? "" : random.below(10) < 8 ? "yes" : "no",
    isAbandoned ? "" : random.below(20) === 0 ? 1 : 0,
    "nl",
    isRated ? 1 + random.below(5) : "",
    isRated ? 1 + random.below(5) : "",
  ].join(",");
}

const timeOf = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
