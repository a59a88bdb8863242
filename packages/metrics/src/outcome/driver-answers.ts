import type { Maybe } from "../stats/missing";
import { ASYMMETRY_CUTS, type Level, type LevelRows } from "./asymmetry";
import type { DriverOutcome, DriverRows } from "./driver";

/**
 * What customers answered about contacts, column by column. Customers and kinds of contact are numbers that hold for this
 * reading alone.
 */
export type AnswerColumns = {
  customer: number[];
  /** Place in the list of channels, and a number for the channel with its topic. */
  channel: number[];
  cell: number[];
  /** On the clock of the channel, and the same in promises. */
  waitSeconds: Maybe[];
  waitInPromises: Maybe[];
  resolved: (boolean | null)[];
  /** No earlier contact of the customer about the same within the window. */
  first: (boolean | null)[];
  /** The customer had not given up just before, about the same. */
  reached: (boolean | null)[];
  friendliness: Maybe[];
  satisfaction: Maybe[];
  recommend: Maybe[];
};

/** Customers of whom it is known whether they left: of how many contacts how many went well. */
export type CustomerColumns = {
  stays: boolean[];
  answered: number[];
  withinPromise: number[];
  judged: number[];
  resolved: number[];
  rated: number[];
  friendly: number[];
  offered: number[];
  reached: number[];
};

export type AnsweredOutcome = Exclude<DriverOutcome, "staying">;

/** One answer a row, compared with those of the same kind of contact. */
export function driverRowsOfAnswers(answers: AnswerColumns, outcome: AnsweredOutcome): DriverRows {
  return {
    y: outcomeOf(answers, outcome),
    drivers: {
      "response-speed": answers.waitInPromises.map((times) => (times === null ? null : yes(times <= 1))),
      resolution: answers.resolved.map(yes),
      friendliness: answers.friendliness.map((score) => (score === null ? null : yes(score >= TOP_TWO_FROM))),
      availability: answers.reached.map(yes),
    },
    customer: answers.customer,
    mix: { channel: answers.channel, cell: answers.cell },
  };
}

/** The two highest of five, as the KPI counts them. */
const TOP_TWO_FROM = 4;

/** One customer a row, with the share of contacts that went well; null where no contact tells. */
export function driverRowsOfCustomers(customers: CustomerColumns): DriverRows {
  const share = (well: readonly number[], of: readonly number[]): Maybe[] =>
    of.map((n, row) => (n === 0 ? null : (well[row] as number) / n));
  return {
    y: customers.stays.map(yes),
    drivers: {
      "response-speed": share(customers.withinPromise, customers.answered),
      resolution: share(customers.resolved, customers.judged),
      friendliness: share(customers.friendly, customers.rated),
      availability: share(customers.reached, customers.offered),
    },
    customer: [...customers.stays.keys()],
    mix: null,
  };
}

/** How badly or well a contact went for each KPI; whether somebody was reached has no third level. */
export function levelRowsOfAnswers(answers: AnswerColumns, outcome: AnsweredOutcome): LevelRows {
  const { speed, friendliness } = ASYMMETRY_CUTS;
  return {
    y: outcomeOf(answers, outcome),
    levels: {
      "response-speed": answers.waitInPromises.map((times) =>
        times === null ? null : levelOf(times > speed.lowAbove, times <= speed.highUpTo),
      ),
      resolution: answers.resolved.map((resolved, row) =>
        resolved === null ? null : levelOf(!resolved, answers.first[row] === true),
      ),
      friendliness: answers.friendliness.map((score) =>
        score === null ? null : levelOf(score <= friendliness.lowUpTo, score >= friendliness.highFrom),
      ),
      availability: answers.reached.map((reached) => (reached === null ? null : levelOf(!reached, false))),
    },
    customer: answers.customer,
    mix: { channel: answers.channel, cell: answers.cell },
  };
}

const levelOf = (isLow: boolean, isHigh: boolean): Level => (isLow ? -1 : isHigh ? 1 : 0);

function outcomeOf(answers: AnswerColumns, outcome: AnsweredOutcome): Maybe[] {
  return outcome === "satisfaction" ? answers.satisfaction : answers.recommend;
}

function yes(well: boolean): number;
function yes(well: boolean | null): number | null;
function yes(well: boolean | null): number | null {
  return well === null ? null : well ? 1 : 0;
}
