import type { BoardPeriod } from "../board/board-period";
import type { CostAssumption, CostRange } from "./contact-cost";
import type { GroupEffort } from "./group-effort";
import type { ChannelEffort, NeedlessRow } from "./needless";
import type { TopicEffort } from "./topic-effort";

/** What contacts that need not have been come to; null without an assumption of a price. */
export type NeedlessCosts = {
  repeats: CostRange | null;
  continued: CostRange | null;
  selfServiceBack: CostRange | null;
};

/** What customers put up with in a period, of the organisation and its groups of teams; never of a person. */
export type Effort = {
  organization: string;
  currency: string;
  period: BoardPeriod & { isPartial: boolean };
  compared: BoardPeriod | null;
  asOf: string;
  asOfDay: string;
  /** Within how many days a second contact is a repeat. */
  windowDays: number;
  rows: NeedlessRow[];
  /** Why answered contacts are in no number of repeats. */
  leftOut: { pending: number; unknown: number };
  channels: ChannelEffort[];
  topics: TopicEffort[];
  /** Whether topics differ from each other by more than chance; null where there are too few to tell. */
  topicSpread: number | null;
  assumption: CostAssumption | null;
  /** Of the scenario that the price comes from. */
  scenarioName: string | null;
  /** Of an ordinary contact. */
  price: CostRange | null;
  costs: NeedlessCosts;
  /** Empty where nothing may be compared. */
  groups: GroupEffort[];
  /** Why not; null where something is. */
  noGroups: "no-partner" | "too-small" | null;
};
