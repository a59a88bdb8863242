import type { Db } from "@kwartet/db/client";
import { CHANNELS, type Channel, type Clock, clockOf } from "@kwartet/metrics/contact";
import { KPIS, type KpiDefinition, type ResolutionMeasure } from "@kwartet/metrics/kpi";
import { MINIMUMS } from "@kwartet/metrics/policy";
import type { DataBounds } from "../kpis/bounds-queries";
import { readFigureContext } from "../kpis/context-queries";
import { readDefinitionsOn, readSources, type Source } from "../kpis/source-queries";
import type { Scope } from "../scope";
import { channelOn, settingsOn, targetOn } from "../settings/in-force-queries";

/** A definition of the catalogue with what the organisation decided about it. */
export type DefinitionRow = KpiDefinition & {
  /** Since when the organisation uses this version; null where none was recorded. */
  inForceSince: string | null;
  /** A share in [0, 1], of the leading measure. */
  target: number | null;
};

/** How everything is computed: the catalogue, and the settings that change what comes out. */
export type Definitions = {
  /** Null before the first import. */
  data: DataBounds | null;
  kpis: DefinitionRow[];
  settings: {
    timeZone: string;
    shortAbandonSeconds: number;
    repeatWindowDays: number;
    /** Null leaves it to the data; `resolutionLeading` is what that comes to. */
    resolutionMeasure: ResolutionMeasure | null;
    resolutionLeading: ResolutionMeasure;
  };
  channels: { channel: Channel; clock: Clock; promiseSeconds: number | null }[];
  minimums: typeof MINIMUMS;
  sources: Source[];
};

export async function readDefinitions(db: Db, scope: Scope): Promise<Definitions> {
  const { rules, bounds, resolutionLeading } = await readFigureContext(db, scope);
  const day = bounds?.asOfDay ?? "9999-12-31";
  const inForce = await readDefinitionsOn(db, scope, day);
  const { timeZone, shortAbandonSeconds, repeatWindowDays, resolutionMeasure } = settingsOn(rules, day);
  return {
    data: bounds,
    kpis: KPIS.map((kpi) => ({
      ...kpi,
      inForceSince: inForce.find((version) => version.kpi === kpi.id)?.validFrom ?? null,
      target: targetOn(rules, kpi.id, day),
    })),
    settings: { timeZone, shortAbandonSeconds, repeatWindowDays, resolutionMeasure, resolutionLeading },
    channels: CHANNELS.map((channel) => ({
      channel,
      clock: clockOf(channel),
      promiseSeconds: channelOn(rules, channel, day)?.promiseSeconds ?? null,
    })),
    minimums: MINIMUMS,
    sources: await readSources(db, scope),
  };
}
