import { dayIn, type WrittenDate } from "./date-parts";
import { type Evidence, type Guess, guess } from "./guess";
import { writtenMoment } from "./read-moment";
import { DATE_ORDERS, type DateOrder } from "./reading";
import type { SampleColumn } from "./sample-column";

type DateCell = { evidence: Evidence; date: WrittenDate };

/** A column of dates with the orders in which all of it can be read. */
export type DateColumn = { name: string; dates: DateCell[]; orders: DateOrder[] };

const MIN_SHARE = 0.8;
/** One date in so many may be a slip of the pen. */
const SLIPS = 50;
/** A real month has a day after the twelfth in most rows: where few do, those few may be the slips. */
const FEW = 0.05;
const MANY = 40;

/** The columns of which nearly every cell is written as a date. */
export function findDateColumns(columns: readonly SampleColumn[]): DateColumn[] {
  return columns.flatMap(({ name, cells }) => {
    const filled = cells.filter(({ text }) => text !== "");
    const written = filled.flatMap(({ row, text }): DateCell[] => {
      // Eight digits are a date only for who knows that the column holds dates.
      const date = /^\d{8}$/.test(text) ? null : (writtenMoment(text)?.date ?? null);
      return date === null ? [] : [{ date, evidence: { row, column: name, found: text } }];
    });
    // A day that exists in no order says nothing of the order. It is named when the rows are read.
    const dates = written.filter(({ date }) => DATE_ORDERS.some((order) => dayIn(date, order) !== null));
    const others = filled.length - written.length;
    const isMostlyDates = others <= filled.length * (1 - MIN_SHARE) || (others === 1 && written.length > 1);
    if (dates.length === 0 || !isMostlyDates) return [];
    const orders = ordersOf(dates);
    return orders.length === 0 ? [] : [{ name, dates, orders }];
  });
}

/** The orders that fit but for slips; where a few dates speak against each, the one that fits the most. */
function ordersOf(dates: readonly DateCell[]): DateOrder[] {
  const against = DATE_ORDERS.map((order) => ({ order, count: misfits(dates, order).length }));
  const fitting = against.filter(({ count }) => count <= dates.length / SLIPS);
  const fewest = Math.min(...against.map(({ count }) => count));
  const nearly =
    fewest <= dates.length * (1 - MIN_SHARE) ? against.filter(({ count }) => count === fewest) : [];
  return (fitting.length > 0 ? fitting : nearly).map(({ order }) => order);
}

const misfits = (dates: readonly DateCell[], order: DateOrder): DateCell[] =>
  dates.filter(({ date }) => dayIn(date, order) === null);

/** In which order day, month and year stand; sure only when cells rule out the other orders. */
export function guessDateOrder(columns: readonly DateColumn[]): Guess<DateOrder> {
  const numeric = columns.filter(({ dates }) => dates.some(({ date }) => date.form === "numbers"));
  if (numeric.length === 0) {
    // Dates with the year first or the month in letters are read alike in every order, and with this
    // one a date of another form further down is reported instead of read.
    const [first] = columns;
    return first ? guess("ymd", 0.95, { evidence: evidenceOf(first.dates) }) : guess("ymd", 0.6);
  }
  const dates = numeric.flatMap((column) => column.dates).filter(({ date }) => date.form === "numbers");
  const orders = DATE_ORDERS.filter((order) => numeric.every((column) => column.orders.includes(order)));
  const [only, ...others] = orders;
  if (only === undefined) return guessMajority(numeric, dates);
  if (others.length === 0) return guessDecided(only, dates);
  return guessOpen(orders, dates);
}

/** Every other order is ruled out; by how many cells says how sure that is. */
function guessDecided(order: DateOrder, dates: readonly DateCell[]): Guess<DateOrder> {
  const others = DATE_ORDERS.filter((each) => each !== order);
  // That the year is not in front shows by itself; what is in doubt is the day and the month.
  const rivals = others.filter((each) => each !== "ymd");
  const deciding = new Set(rivals.flatMap((each) => misfits(dates, each)));
  const fewest = Math.min(...rivals.map((each) => misfits(dates, each).length));
  const slips = misfits(dates, order).length;
  const isThin = slips > 0 || (dates.length >= MANY && fewest < dates.length * FEW);
  return guess(order, isThin ? 0.7 : 0.97, {
    evidence: evidenceOf([...deciding]),
    alternatives: isThin ? others.map((value) => ({ value, confidence: 0.2 })) : [],
  });
}

/** Several orders fit every date. Dates of one file lie near each other, which is a hint and no proof. */
function guessOpen(orders: readonly DateOrder[], dates: readonly DateCell[]): Guess<DateOrder> {
  const ranked = orders
    .map((order) => ({ order, spread: spreadOf(dates, order) }))
    .sort((a, b) => a.spread - b.spread || orders.indexOf(a.order) - orders.indexOf(b.order));
  const [best, second] = ranked;
  const isNearer = best && second && second.spread > best.spread * 3 + 86_400_000;
  return guess(best?.order ?? "dmy", isNearer ? 0.7 : 0.5, {
    evidence: evidenceOf(dates),
    alternatives: ranked.slice(1).map(({ order }) => ({ value: order, confidence: isNearer ? 0.3 : 0.45 })),
  });
}

function spreadOf(dates: readonly DateCell[], order: DateOrder): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date } of dates) {
    const day = dayIn(date, order);
    if (day === null) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return Math.max(0, last - first);
}

/** No order fits all columns: the one that fits most, with those that speak against it. */
function guessMajority(columns: readonly DateColumn[], dates: readonly DateCell[]): Guess<DateOrder> {
  const ranked = DATE_ORDERS.map((order) => ({
    order,
    fits: columns.filter((column) => column.orders.includes(order)).length,
  })).sort((a, b) => b.fits - a.fits);
  const order = ranked[0]?.order ?? "dmy";
  return guess(order, 0.4, {
    evidence: evidenceOf(misfits(dates, order)),
    alternatives: ranked.slice(1).map((other) => ({ value: other.order, confidence: 0.3 })),
  });
}

const evidenceOf = (dates: readonly DateCell[]): Evidence[] => dates.map(({ evidence }) => evidence);
