import { type AgentComparison, compareAgents } from "../agent-comparison";
import type { BoardValue } from "../board/board-figure";
import type { Word } from "../kpi/figure";
import { wordOf } from "../policy";
import { adjustForTests } from "../stats/benjamini-hochberg";
import { groupBy } from "../stats/group-by";
import { type CostAssumption, type CostRange, contactCost, handleMean, timesCost } from "./contact-cost";
import { countOf, effortShare } from "./effort-measure";
import { addEffort, type EffortCell, type EffortTally } from "./effort-tally";
import type { EffortValue } from "./effort-value";
import { happened } from "./needless";
import { chanceOfChange, changeOf, type ShareChange } from "./share-change";

/** Contacts of one topic: how many need not have been, and what they cost. */
export type TopicEffort = {
  /** Empty where the source names none. */
  topic: string;
  offered: number;
  repeat: BoardValue;
  compared: BoardValue | null;
  change: ShareChange | null;
  /** Whether that change is more than chance, over all topics. */
  changeWord: Word;
  /** Whether customers come back more or less often than on contacts of other topics over the same channels. */
  word: Word;
  side: "low" | "high" | null;
  repeats: EffortValue;
  /** Of one contact about it, and of its repeats; null without an assumption. */
  price: CostRange | null;
  cost: CostRange | null;
  handedOver: BoardValue;
  ces: BoardValue;
};

/** Contacts that are alike in channel, topic and hour, of all teams and weeks. */
export type TopicCell = Pick<EffortCell, "channel" | "topic" | "hour" | "tally">;

/** The mix of the whole organisation. */
export function topicCells(cells: readonly EffortCell[]): TopicCell[] {
  const alike = groupBy(cells, ({ channel, topic, hour }) => [channel, topic, hour].join("\u0000"));
  return [...alike.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { channel, topic, hour } = first;
    return [{ channel, topic, hour, tally: addEffort(own.map(({ tally }) => tally)) }];
  });
}

export type TopicsInput = {
  now: readonly TopicCell[];
  before: readonly TopicCell[] | null;
  assumption: CostAssumption | null;
};

/** `spread` is how much topics differ from each other beyond chance; null where there are too few to tell. */
export type TopicsEffort = { topics: TopicEffort[]; topicSpread: number | null };

/** Topics of contacts with people, what costs most first; without a price, what happened most. */
export function topicEffort(input: TopicsInput): TopicsEffort {
  const now = topicTallies(input.now);
  const before = input.before && topicTallies(input.before);
  const compared = compareTopics(input.now);
  const whole = addEffort([...now.values()]);
  const rows = [...now].map(([topic, tally]) =>
    topicRow({
      ...{ topic, tally, before: before?.get(topic) ?? null, compared, whole },
      assumption: input.assumption,
    }),
  );
  const q = adjustForTests(
    rows.map(({ repeat, compared: earlier }) => (earlier === null ? null : chanceOfChange(repeat, earlier))),
  );
  const topics = rows.map((row, index): TopicEffort => {
    const own = q[index] ?? null;
    return { ...row, changeWord: wordOf({ q: own, enoughData: own !== null }) };
  });
  return {
    topics: topics.toSorted(byWeight),
    topicSpread: compared.status === "ok" ? compared.tau : null,
  };
}

const byWeight = (a: TopicEffort, b: TopicEffort): number =>
  (b.cost?.mid ?? 0) - (a.cost?.mid ?? 0) ||
  (b.repeats.value ?? 0) - (a.repeats.value ?? 0) ||
  (a.topic < b.topic ? -1 : 1);

function topicTallies(cells: readonly TopicCell[]): Map<string, EffortTally> {
  const ofPeople = cells.filter(({ channel }) => channel !== "self-service");
  const byTopic = groupBy(ofPeople, ({ topic }) => topic);
  return new Map([...byTopic].map(([topic, own]) => [topic, addEffort(own.map(({ tally }) => tally))]));
}

/**
 * The funnel over topics by the rules that hold for agents: with what is expected of contacts over these channels at these
 * hours, over-dispersion and false discovery. With fewer than ten topics it says that there are not enough.
 */
function compareTopics(cells: readonly TopicCell[]): AgentComparison {
  return compareAgents({
    basis: "contacts",
    cells: cells
      .filter(({ channel }) => channel !== "self-service")
      .map(({ channel, topic, hour, tally }) => ({
        ...{ agent: topic, channel, topic: "", hour },
        ...countOf("repeat", tally),
      })),
  });
}

type RowToMake = {
  topic: string;
  tally: EffortTally;
  before: EffortTally | null;
  compared: AgentComparison;
  whole: EffortTally;
  assumption: CostAssumption | null;
};

function topicRow({ topic, tally, before, compared, whole, assumption }: RowToMake): TopicEffort {
  const repeat = effortShare("repeat", tally);
  const { x, n } = countOf("repeat", tally);
  const earlier = before && effortShare("repeat", before);
  const own = compared.status === "ok" ? compared.agents.find(({ agent }) => agent === topic) : undefined;
  const price = contactCost(assumption, handleMean(tally) ?? handleMean(whole));
  return {
    ...{ topic, offered: tally.offered, repeat, compared: earlier },
    change: earlier && changeOf(repeat, earlier),
    changeWord: "not enough data",
    word: own?.word ?? "not enough data",
    side: own?.side ?? null,
    repeats: happened(x, n),
    price,
    cost: price && timesCost(price, x),
    handedOver: effortShare("handed-over", tally),
    ces: effortShare("ces", tally),
  };
}
