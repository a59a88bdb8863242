import type { Db } from "@kwartet/db/client";
import type { LinkedOutcome } from "@kwartet/metrics/explain/link-words";
import { type Link, linkFamily, surestLink } from "@kwartet/metrics/linkage/link-family";
import {
  type BetweenTeams,
  betweenTeams,
  type LinkPoint,
  pointsOfChange,
} from "@kwartet/metrics/linkage/link-points";
import type { LinkPlace } from "@kwartet/metrics/linkage/link-rows";
import {
  checkLead,
  type LeadCheck,
  type SlopeSpread,
  spreadOfSlopes,
  type ToKnowMore,
  toKnowMore,
} from "@kwartet/metrics/linkage/look-closer";
import type { PanelGrain } from "@kwartet/metrics/linkage/panel-grain";
import { periodEndOf } from "@kwartet/metrics/period";
import { notFound } from "../errors";
import type { DataBounds } from "../kpis/bounds-queries";
import { type FigureContext, readFigureContext } from "../kpis/context-queries";
import type { Scope } from "../scope";
import type { LinkageRequest, LinkFamilyName } from "./input";
import { spanOf } from "./panel-span";
import { type Engagement, readEngagement, scaleOfSeries } from "./read-engagement";
import {
  type OutcomeFamily,
  readElsewhereOutcomes,
  readKpiOutcomes,
  readMoreOutcomes,
} from "./read-outcomes";
import { type ChosenSeries, chooseSeries, listSeries, type WaveSeries } from "./series";
import { type LinkedWave, readClosedWaves } from "./wave-queries";

/** One pair drawn, with how sure it is. */
export type ShownLink = {
  link: Link;
  points: LinkPoint[];
  lead: LeadCheck;
  slopes: SlopeSpread | null;
  more: ToKnowMore | null;
};

/** Whether engagement and outcomes move together, and how sure that is; no team and no person in it. */
export type Linkage = {
  /** Null before the first import. */
  data: DataBounds | null;
  family: LinkFamilyName;
  /** All that can be chosen, and which of them it is. */
  series: WaveSeries[];
  chosen: string | null;
  grain: PanelGrain;
  /** Of the engagement score; null for a survey with a scale of its own. */
  scale: { from: number; to: number } | null;
  outcomes: LinkedOutcome[];
  measures: OutcomeFamily["measures"];
  links: Link[];
  tested: number;
  /** Null where nothing could be tested. */
  shown: ShownLink | null;
  /** Of this family, and of what was measured elsewhere: a picture between teams, never an effect. */
  between: { outcome: LinkedOutcome; result: BetweenTeams }[];
  teams: number;
  periods: number;
  /** Teams in waves with enough answers, and without. */
  measurements: number;
  leftOut: number;
  minimum: number | null;
  hasElsewhere: boolean;
};

export async function readLinkage(db: Db, scope: Scope, request: LinkageRequest): Promise<Linkage> {
  const context = await readContextUntil(db, scope, request.until);
  const waves = (await readClosedWaves(db, scope)).filter((wave) => isBy(wave, request.until));
  const chosen = chooseSeries(waves, request.series);
  const engagement = chosen === null ? null : await readEngagement(db, scope, chosen);
  const span = spanOf(engagement?.scores.map(({ period }) => period) ?? [], chosen?.grain ?? "month");
  const elsewhere = await readElsewhereOutcomes(db, scope, span);
  const toRead = { span, context };
  const of = {
    main: () => readKpiOutcomes(db, scope, toRead),
    more: () => readMoreOutcomes(db, scope, toRead),
    elsewhere: async () => elsewhere,
  };
  const family = await of[request.family]();
  const places = placesOf(engagement, family);
  const { links, tested } = linkFamily({ places, outcomes: family.outcomes.map(({ id }) => id) });
  const shown = shownOf(places, choosePair(links, request));
  return {
    data: context.bounds,
    family: request.family,
    series: listSeries(waves),
    outcomes: family.outcomes,
    measures: family.measures,
    links,
    tested,
    shown,
    between: [
      ...betweenOf(places, family.outcomes),
      ...(request.family === "main" ? betweenOf(placesOf(engagement, elsewhere), elsewhere.outcomes) : []),
    ],
    ...describe(chosen, engagement),
    hasElsewhere: elsewhere.outcomes.length > 0,
  };
}

/** As it was on an earlier day: what came later is not looked at. */
async function readContextUntil(db: Db, scope: Scope, until: string | undefined): Promise<FigureContext> {
  const context = await readFigureContext(db, scope, { day: until });
  const { bounds } = context;
  if (bounds === null || until === undefined || until >= bounds.asOfDay) return context;
  return { ...context, bounds: until < bounds.firstDay ? null : { ...bounds, asOfDay: until } };
}

/** A wave belongs to a day once it is closed; one of elsewhere once its month is over. */
function isBy({ closedOn, periodStartsOn }: LinkedWave, until: string | undefined): boolean {
  return until === undefined || (closedOn ?? periodEndOf(periodStartsOn.slice(0, 7))) <= until;
}

function describe(chosen: ChosenSeries | null, engagement: Engagement | null) {
  const scores = engagement?.scores ?? [];
  return {
    chosen: chosen?.series.key ?? null,
    grain: chosen?.grain ?? ("month" as const),
    scale: chosen && scaleOfSeries(chosen),
    teams: new Set(scores.map(({ teamId }) => teamId)).size,
    periods: new Set(scores.map(({ period }) => period)).size,
    measurements: scores.length,
    leftOut: engagement?.leftOut ?? 0,
    minimum: engagement?.minimum ?? null,
  };
}

/** Engagement and outcomes brought together by team and period; a place may have one without the other. */
function placesOf(engagement: Engagement | null, { values }: OutcomeFamily): LinkPlace[] {
  const places = new Map<string, LinkPlace & { outcomes: Record<string, number> }>();
  const placeOf = (team: string, period: number) => {
    const key = `${team} ${period}`;
    const place = places.get(key) ?? { team, period, engagement: null, mayShow: false, outcomes: {} };
    places.set(key, place);
    return place;
  };
  for (const { teamId, period, score, mayShow } of engagement?.scores ?? []) {
    Object.assign(placeOf(teamId, period), { engagement: score, mayShow });
  }
  for (const { teamId, period, outcome, value } of values) placeOf(teamId, period).outcomes[outcome] = value;
  return [...places.values()].sort(
    (a, b) => a.period - b.period || (a.team < b.team ? -1 : a.team > b.team ? 1 : 0),
  );
}

/** The pair that is asked for, else the surest. NOT_FOUND for an outcome that the family does not have. */
function choosePair(links: readonly Link[], { outcome, lag }: LinkageRequest): Link | null {
  if (outcome === undefined) return surestLink(links);
  const ofOutcome = links.filter((link) => link.outcome === outcome);
  if (ofOutcome.length === 0) throw notFound("Outcome");
  const asked = lag === undefined ? surestLink(ofOutcome) : ofOutcome.find((link) => link.lag === lag);
  return asked?.estimate == null ? null : asked;
}

function shownOf(places: readonly LinkPlace[], link: Link | null): ShownLink | null {
  if (link === null) return null;
  return {
    link,
    points: pointsOfChange(places, link),
    lead: checkLead(places, link),
    slopes: spreadOfSlopes(places, link),
    more: toKnowMore(link),
  };
}

function betweenOf(places: readonly LinkPlace[], outcomes: readonly LinkedOutcome[]) {
  return outcomes.flatMap((outcome) => {
    const result = betweenTeams(places, outcome.id);
    return result === null ? [] : [{ outcome, result }];
  });
}
