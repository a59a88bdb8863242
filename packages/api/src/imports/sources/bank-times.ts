import { DAY_SECONDS, readClock } from "../read-clock";
import { type InstantReader, utcDate } from "../read-instant";
import type { RowReader } from "../read-row";

/** Longer than half a working day with one customer, or in the queue: the switch lost count. */
const MAX_SECONDS = 4 * 3600;
/** Clocks are noted to the second at each end, so a duration may be one off. */
const TOLERANCE_SECONDS = 1;

export type BankClocks = {
  offeredAt: number;
  /** The instant of one of the row's clocks: the first at or after the call came in, so past midnight too. */
  instantOf: (clockSeconds: number) => number;
};

/** The moment at which a call reached the voice menu, on the day that the file names. */
export function readBankClocks(row: RowReader, instants: InstantReader): BankClocks | null {
  const date = row.need("date", row.text("date"));
  const entry = readBankClock(row, "vru_entry");
  if (date === null || entry === null) return null;
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(date);
  const [, year, month, day] = (match ?? []).map(Number);
  const midnight = match ? utcDate(centuryOf(year ?? 0) + (year ?? 0), month ?? 0, day ?? 0) : null;
  if (midnight === null) return row.fail("date", "not-a-date");
  const instantOf = (clock: number) => {
    // A clock that is far behind the entry has passed midnight; one a little behind was only noted badly.
    const isNextDay = entry - clock > DAY_SECONDS / 2;
    return instants.fromWallClock(midnight + (clock + (isNextDay ? DAY_SECONDS : 0)) * 1000);
  };
  return { offeredAt: instantOf(entry), instantOf };
}

/** Years of two digits: the file is of 1999. */
function centuryOf(year: number): number {
  return year >= 70 ? 1900 : 2000;
}

function readBankClock(row: RowReader, column: string): number | null {
  const cell = row.cell(column);
  return readClock(cell) ?? row.fail(column, cell === null || cell === "" ? "empty-required" : "not-a-time");
}

/** Seconds in the queue; zero for a call that never queued. */
export function readBankWait(row: RowReader): number | null {
  const start = readBankClock(row, "q_start");
  const exit = readBankClock(row, "q_exit");
  const seconds = row.need("q_time", row.decimal("q_time"));
  if (start === null || exit === null || seconds === null) return null;
  return seconds === 0 ? 0 : keepDuration(row, { column: "q_time", seconds, start, exit });
}

type Duration = { column: string; seconds: number; start: number; exit: number };

/** The duration, or null with a warning when its own clocks deny it or when it cannot be true. */
function keepDuration(row: RowReader, { column, seconds, start, exit }: Duration): number | null {
  if (seconds > MAX_SECONDS) return row.warn(column, "duration-absurd", { limitSeconds: MAX_SECONDS });
  const byClock = (exit - start + DAY_SECONDS) % DAY_SECONDS;
  const isTrue = seconds >= 0 && Math.abs(byClock - seconds) <= TOLERANCE_SECONDS;
  return isTrue ? seconds : row.warn(column, "clock-disagrees");
}

type Service = { answeredAt: number | null; endedAt: number | null; handleSeconds: number | null };

/** When the call was answered and ended, and how long the agent was busy with it. */
export function readBankService(row: RowReader, clocks: BankClocks, abandoned: boolean): Service {
  const start = readBankClock(row, "ser_start");
  const exit = readBankClock(row, "ser_exit");
  const seconds = row.need("ser_time", row.decimal("ser_time"));
  const leftAt = leftQueueOrMenu(row, clocks);
  const none = { answeredAt: null, endedAt: null, handleSeconds: null };
  if (start === null || exit === null || seconds === null || leftAt === null) return none;

  const isRecorded = seconds !== 0 || start !== 0 || exit !== 0;
  if (abandoned) {
    if (isRecorded) row.warn("ser_time", "service-after-hang-up");
    return { ...none, endedAt: leftAt };
  }
  if (!isRecorded) {
    row.warn("ser_time", "service-not-recorded");
    return { ...none, answeredAt: leftAt };
  }
  const handleSeconds = keepDuration(row, { column: "ser_time", seconds, start, exit });
  const answeredAt = Math.max(clocks.instantOf(start), clocks.offeredAt);
  const endedAt = handleSeconds === null ? null : Math.max(answeredAt, clocks.instantOf(exit));
  return { answeredAt, endedAt, handleSeconds };
}

/** When the customer left the queue, or the voice menu if they never queued; never before they came in. */
function leftQueueOrMenu(row: RowReader, clocks: BankClocks): number | null {
  const start = readBankClock(row, "q_start");
  const exit = readBankClock(row, "q_exit");
  const menu = readBankClock(row, "vru_exit");
  if (start === null || exit === null || menu === null) return null;
  const neverQueued = start === 0 && exit === 0;
  return Math.max(clocks.instantOf(neverQueued ? menu : exit), clocks.offeredAt);
}
