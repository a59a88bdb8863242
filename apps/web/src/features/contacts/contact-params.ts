import { CHANNELS } from "@kwartet/metrics/contact";
import { MEASURE_IDS, type MeasureId } from "@kwartet/metrics/kpi";
import { createLoader, createParser, parseAsIndex, parseAsStringLiteral } from "nuqs/server";
import { z } from "zod";

/** All contacts that somebody got, as long as no figure is named. */
export const USUAL_MEASURE: MeasureId = "answered-of-offered";

const parseAsId = createParser({
  parse: (value) => z.uuid().safeParse(value).data ?? null,
  serialize: (id: string) => id,
});

const parseAsPeriod = createParser({
  parse: (value) => (/^\d{4}-(W\d{2}|\d{2})$/.test(value) ? value : null),
  serialize: (key: string) => key,
});

/** The names of topics come from the source; whatever is not one simply finds nothing. */
const parseAsTopic = createParser({
  parse: (value) => (value.length > 0 && value.length <= 200 ? value : null),
  serialize: (topic: string) => topic,
});

const load = createLoader({
  agent: parseAsId,
  team: parseAsId,
  measure: parseAsStringLiteral(MEASURE_IDS),
  period: parseAsPeriod,
  channel: parseAsStringLiteral(CHANNELS),
  topic: parseAsTopic,
  untold: parseAsStringLiteral(["topic"]),
  page: parseAsIndex,
});

type Search = Record<string, string | string[] | undefined>;
export type ContactParams = ReturnType<typeof readContactParams>;

/** Which figure's contacts an address asks for, by allow-lists. */
export function readContactParams(search: Search) {
  const { untold, topic, measure, page, ...rest } = load(search);
  return {
    ...rest,
    measure: measure ?? USUAL_MEASURE,
    /** Undefined is every topic, null the contacts for which the source names none. */
    topic: untold === null ? (topic ?? undefined) : null,
    page: Math.min(Math.max(page ?? 0, 0), 100_000),
  };
}

/** The same as an address says it again. */
export function contactSearch({ agent, team, measure, period, channel, topic }: ContactParams) {
  return {
    agent,
    team,
    measure: measure === USUAL_MEASURE ? null : measure,
    period,
    channel,
    topic: topic ?? null,
    untold: topic === null ? "topic" : null,
  };
}
