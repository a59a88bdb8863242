import { z } from "zod";
import { localDay } from "../kpis/input";
import { COMPARED_KPIS } from "./window";

export const comparedKpi = z.enum(COMPARED_KPIS);

/** All agents of the organisation, for who coaches that team, or any; up to a day, or to the end of the data. */
export const funnelInput = z.object({
  teamId: z.uuid().optional(),
  kpi: comparedKpi,
  to: localDay.optional(),
});

/** The caller's own place among them. */
export const ownPlaceInput = z.object({ kpi: comparedKpi, to: localDay.optional() });

export type FunnelRequest = z.infer<typeof funnelInput>;
export type OwnPlaceRequest = z.infer<typeof ownPlaceInput>;
