import { fileURLToPath } from "node:url";
import { tippingPoint } from "@kwartet/metrics/outcome/tipping-point";
import { LIVE_DEMO_CHANNELS } from "./case-mix";
import { foundCompany } from "./generate";
import { type DemoRating, rateContacts, WAIT_BEND } from "./ratings";
import { simulateService } from "./service";

/** What the product's search for a bend makes of the waits on live channels of a demo company. */
export type BendSuccess = {
  isFound: boolean;
  /** Where it says that the bend is, in seconds. */
  psi: number | null;
  lower: number | null;
  upper: number | null;
  /** Whether the intervals hold the planted place, the planted loss behind it and no loss before it. */
  holdsPlace: boolean;
  holdsAfter: boolean;
  holdsBefore: boolean;
};

/** The product's own search, on every answer about a live contact. */
export function bendSuccess(ratings: readonly DemoRating[]): BendSuccess {
  const live = ratings.filter(({ contact }) => LIVE_DEMO_CHANNELS.includes(contact.channel));
  const point = tippingPoint({
    x: live.map(({ contact }) =>
      contact.answeredAt === null ? null : contact.answeredAt - contact.offeredAt,
    ),
    y: live.map(({ satisfaction }) => satisfaction),
    customer: live.map(({ contact }) => contact.customer),
  });
  if (point.status !== "ok") {
    const nothing = { psi: null, lower: null, upper: null };
    return { isFound: false, ...nothing, holdsPlace: false, holdsAfter: false, holdsBefore: false };
  }
  const holds = ({ lower, upper }: { lower: number; upper: number }, value: number) =>
    lower <= value && value <= upper;
  const { psi, psiLower: lower, psiUpper: upper, slopeBefore, slopeAfter } = point;
  return {
    isFound: true,
    psi,
    lower,
    upper,
    holdsPlace: holds({ lower, upper }, WAIT_BEND.atSeconds),
    holdsAfter: holds(slopeAfter, WAIT_BEND.pointsPerSecondAfter),
    holdsBefore: holds(slopeBefore, 0),
  };
}

/** `tsx bend-success.ts 50` prints a line of JSON per seed, from 1 on. */
function main(): void {
  const seeds = Number(process.argv[2] ?? 20);
  for (let seed = 1; seed <= seeds; seed++) {
    const company = foundCompany(seed, "full");
    const ratings = rateContacts(seed, simulateService(company).contacts, company.planted);
    process.stdout.write(`${JSON.stringify({ seed, ...bendSuccess(ratings) })}\n`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
