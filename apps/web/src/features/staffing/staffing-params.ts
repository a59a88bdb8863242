import { WISH_LIMITS } from "@kwartet/api/staffing/input";
import { createLoader, parseAsFloat, parseAsInteger, parseAsStringLiteral } from "nuqs/server";

export const MAPS = ["within", "abandoned", "present"] as const;
export type CoverageMap = (typeof MAPS)[number];

type SearchOf = Record<string, string | string[] | undefined>;

const load = createLoader({
  by: parseAsInteger,
  agents: parseAsFloat,
  handle: parseAsFloat,
  patience: parseAsFloat,
  lost: parseAsFloat,
  day: parseAsInteger,
  map: parseAsStringLiteral(MAPS),
});

/** What an address says: what is tried, which day and which map are open. */
export type StaffingParams = {
  wish: { by: number; agents?: number; handleSeconds?: number; patienceSeconds?: number; shrinkage?: number };
  /** Monday is 1; null is the busiest. */
  day: number | null;
  map: CoverageMap;
};

/** Only what may be tried is taken; anything else in an address means as it was, never an error. */
export function readStaffingParams(search: SearchOf): StaffingParams {
  const { by, agents, handle, patience, lost, day, map } = load(search);
  const given = {
    agents: allowed("agents", agents),
    handleSeconds: allowed("handleSeconds", handle),
    patienceSeconds: allowed("patienceSeconds", patience),
    shrinkage: allowed("shrinkage", lost === null ? null : lost / 100),
  };
  const known = Object.entries(given).filter(([, value]) => value !== undefined);
  return {
    wish: { by: allowed("by", by) ?? 0, ...Object.fromEntries(known) },
    day: day !== null && day >= 1 && day <= 7 ? day : null,
    map: map ?? "within",
  };
}

function allowed(name: keyof typeof WISH_LIMITS, value: number | null): number | undefined {
  const [least, most] = WISH_LIMITS[name];
  return value !== null && value >= least && value <= most ? value : undefined;
}

/** The same as an address says it again. */
export function staffingSearch({ wish, day, map }: StaffingParams): Record<string, string | number | null> {
  return {
    by: wish.by === 0 ? null : wish.by,
    agents: wish.agents ?? null,
    handle: wish.handleSeconds ?? null,
    patience: wish.patienceSeconds ?? null,
    // A share of 0.05 times a hundred is not quite five.
    lost: wish.shrinkage === undefined ? null : Number((wish.shrinkage * 100).toFixed(4)),
    day,
    map: map === "within" ? null : map,
  };
}
