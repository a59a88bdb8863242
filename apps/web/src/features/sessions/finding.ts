import { z } from "zod";
import type { SessionItem } from "./session";

const KPIS = ["resolution", "friendliness", "availability"] as const;

const signal = z.object({
  kpi: z.enum(KPIS),
  isFavourable: z.boolean(),
  value: z.number(),
  difference: z.number(),
  lower: z.number(),
  upper: z.number(),
  n: z.number(),
});

const goal = z
  .object({
    kpi: z.enum(KPIS),
    target: z.number(),
    status: z.string(),
    reviewOn: z.string(),
    baselineX: z.number().nullable(),
    baselineN: z.number().nullable(),
    lastSeen: z.number().nullable(),
    lastLooked: z.number().nullable(),
  })
  .transform(({ baselineX, baselineN, lastSeen, lastLooked, ...rest }) => ({
    ...rest,
    baseline: outOf(baselineX, baselineN),
    last: outOf(lastSeen, lastLooked),
  }));

const review = z.object({ publishedOn: z.string().nullable(), disputeUntil: z.string().nullable() });
const kudos = z.object({ givenOn: z.string().nullable() });

const outOf = (x: number | null, n: number | null) => (x === null || n === null || n === 0 ? null : { x, n });

/** What was found, as it was found; of an older shape it is unknown, and only its text is shown. */
export function readFinding(kind: SessionItem["kind"], finding: unknown) {
  switch (kind) {
    case "signal": {
      const { data } = signal.safeParse(finding);
      return data ? { kind, ...data } : UNKNOWN;
    }
    case "goal": {
      const { data } = goal.safeParse(finding);
      return data ? { kind, ...data } : UNKNOWN;
    }
    case "review": {
      const { data } = review.safeParse(finding);
      return data ? { kind, ...data } : UNKNOWN;
    }
    case "kudos": {
      const { data } = kudos.safeParse(finding);
      return data ? { kind, ...data } : UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

const UNKNOWN = { kind: "unknown" } as const;
