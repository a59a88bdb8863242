import type { Store } from "@kwartet/db/client";
import type { ServerClock } from "./server-cpu";

/**
 * By the beginning of the statement: how often it was sent; how long it was the one that was waited for, from when it was
 * sent or the one before was answered; and the processor time that the server took meanwhile.
 */
export type StatementTimes = Map<string, { calls: number; ms: number; cpuSeconds: number }>;

type Client = { query: (...parts: unknown[]) => unknown };

/** Measures what the transactions of the store send from here on. */
export function timeStatements(store: Store, clock: ServerClock | null = null): StatementTimes {
  const times: StatementTimes = new Map();
  const session = (store.db as unknown as { session: { client: Record<string, unknown> } }).session;
  const client = session.client;
  const seen = new WeakSet<object>();
  const watch = (inner: Client): Client => {
    if (seen.has(inner)) return inner;
    seen.add(inner);
    const query = inner.query.bind(inner);
    const last: Last = { answeredAt: 0, cpuSeconds: clock?.() ?? 0 };
    inner.query = (...parts: unknown[]) => {
      const [first] = parts;
      const text = typeof first === "string" ? first : ((first as { text?: string }).text ?? "?");
      const start = performance.now();
      const answer = query(...parts);
      const done = () => note(times, text, passed(last, start, clock));
      if (answer instanceof Promise) answer.then(done, done);
      else
        (answer as { once?: (name: string, listener: () => void) => void } | undefined)?.once?.(
          "finish",
          done,
        );
      return answer;
    };
    return inner;
  };
  if (store.engine === "server") {
    const pool = client as unknown as { connect: (done?: unknown) => Promise<Client> };
    const connect = pool.connect.bind(pool);
    // With a callback it is the pool itself that asks, for a statement outside a transaction.
    pool.connect = (done) => (done ? connect(done) : connect().then(watch));
  } else {
    const engine = client as unknown as { transaction: (work: (tx: Client) => unknown) => Promise<unknown> };
    const transaction = engine.transaction.bind(engine);
    engine.transaction = (work) => transaction((tx) => work(watch(tx)));
  }
  return times;
}

type Last = { answeredAt: number; cpuSeconds: number };
type Passed = { ms: number; cpuSeconds: number };

/** Statements wait behind one another: each counts from where the one before ended. */
function passed(last: Last, sentAt: number, clock: ServerClock | null): Passed {
  const now = performance.now();
  const cpuNow = clock?.() ?? 0;
  const result = { ms: now - Math.max(sentAt, last.answeredAt), cpuSeconds: cpuNow - last.cpuSeconds };
  last.answeredAt = now;
  last.cpuSeconds = cpuNow;
  return result;
}

function note(times: StatementTimes, text: string, { ms, cpuSeconds }: Passed): void {
  const key = text.replace(/\s+/g, " ").trim().slice(0, 90);
  const known = times.get(key) ?? { calls: 0, ms: 0, cpuSeconds: 0 };
  known.calls += 1;
  known.ms += ms;
  known.cpuSeconds += cpuSeconds;
  times.set(key, known);
}

export function tellStatements(times: StatementTimes, seconds: number): void {
  const sorted = [...times].sort(([, a], [, b]) => b.ms - a.ms).slice(0, 22);
  for (const [text, { calls, ms, cpuSeconds }] of sorted) {
    const share = ((ms / 1000 / seconds) * 100).toFixed(1);
    console.log(
      `${(ms / 1000).toFixed(2).padStart(8)} s ${share.padStart(5)} % ${cpuSeconds.toFixed(2).padStart(6)} s of processor ${String(calls).padStart(6)}×  ${text}`,
    );
  }
}
