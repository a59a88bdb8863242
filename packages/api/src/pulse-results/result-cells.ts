import { blurStep } from "@kwartet/metrics/pulse/blur-step";
import type { PulseText } from "@kwartet/metrics/pulse/item";
import { publishCells, type Verdicts } from "@kwartet/metrics/pulse/publish-cells";
import {
  changeBetween,
  differenceFrom,
  type PublishedDifference,
  type PublishedFigure,
  publishedElsewhere,
  publishMean,
  publishRecommend,
  publishShare,
} from "@kwartet/metrics/pulse/published-share";
import {
  countOf,
  detractorsOf,
  favourableOf,
  promotersOf,
  type ResultItem,
  type Tally,
} from "./result-items";
import { asPublished, type SeriesCut, type SeriesWave } from "./series";

/** Why nothing stands in a cell. */
export type HiddenBecause = "protected" | "group-changed" | "undeclared" | "no-answers";

/** One group's figure of one item, as it may be read. */
export type ResultCell = {
  itemKey: string;
  hidden: HiddenBecause | null;
  figure: PublishedFigure | null;
  /** From the whole organisation; null for the organisation itself. */
  difference: PublishedDifference | null;
  /** Since the last wave with which it may be compared. */
  change: (PublishedDifference & { since: string }) | null;
  /** Of a choice: every option with its share. */
  choices: { option: PulseText; figure: PublishedFigure }[];
};

/** All cells of the last wave of a series, by cut: with everything hidden that has to be. */
export function cellsOfLast(series: readonly SeriesWave[], items: readonly ResultItem[]) {
  const last = series.at(-1);
  const cells = new Map<string, ResultCell[]>();
  if (!last) return cells;
  for (const item of items) {
    const asked = series.filter((wave) => wave === last || hasItem(wave, item.key));
    const verdicts = publishCells(asked.map((wave) => asPublished(wave, item.key)));
    const figures = figuresOf(last, { item, verdicts, series });
    for (const cut of last.cuts) {
      const cell = cellOf({ cut, item, verdicts, series, figures });
      cells.set(cut.id, [...(cells.get(cut.id) ?? []), cell]);
    }
  }
  return cells;
}

const hasItem = ({ tallies, averages }: SeriesWave, key: string) => tallies.has(key) || averages.has(key);

type Asked = { item: ResultItem; verdicts: Verdicts; series: readonly SeriesWave[] };

function figuresOf(wave: SeriesWave, asked: Asked): Map<string, PublishedFigure> {
  return new Map(
    wave.cuts.flatMap((cut): [string, PublishedFigure][] => {
      const figure = figureOf(wave, { ...asked, cut });
      return figure === null ? [] : [[cut.id, figure]];
    }),
  );
}

type Place = Asked & { cut: SeriesCut };

const verdictOf = (wave: SeriesWave, { verdicts, cut }: Place) => verdicts.get(wave.wave.id)?.get(cut.id);

function figureOf(wave: SeriesWave, place: Place): PublishedFigure | null {
  const { item, cut } = place;
  if (item.kind === "average") return averageOf(wave, place);
  if (item.kind === "choice" || !verdictOf(wave, place)?.shown) return null;
  const blur = blurOf(wave, place, (tally) => leadingOf(item, tally));
  if (blur === "too-telling") return null;
  const tally = tallyOf(wave, item.key, cut);
  const n = countOf(tally);
  return item.kind === "score"
    ? publishRecommend({ promoters: promotersOf(tally), detractors: detractorsOf(tally), n, blur })
    : publishShare({ favourable: leadingOf(item, tally), n, blur });
}

/** What a figure counts: those in favour, or promoters minus detractors. */
function leadingOf({ kind, points }: ResultItem, tally: Tally): number {
  return kind === "score" ? promotersOf(tally) - detractorsOf(tally) : favourableOf(tally, points ?? 0);
}

/** How far the figure of a large group is rounded so that nobody sees what the few who came or went answered. */
function blurOf(
  wave: SeriesWave,
  place: Place,
  count: (tally: Tally) => number,
): number | null | "too-telling" {
  const { item, cut, series } = place;
  const verdict = verdictOf(wave, place);
  if (!verdict?.shown || !verdict.isBlurred) return null;
  const earlier = verdict.blurredFor.flatMap(({ waveId, gone, come }) => {
    const before = series.find((one) => one.wave.id === waveId);
    const same = before?.cuts.find(({ key }) => key === cut.key);
    return before && same ? [{ count: count(tallyOf(before, item.key, same)), gone, come }] : [];
  });
  const isScore = item.kind === "score";
  const reach = isScore ? ([-1, 1] as const) : ([0, 1] as const);
  const n = countOf(tallyOf(wave, item.key, cut));
  return blurStep({ earlier, n, reach, perStep: isScore ? 2 : 1 }) ?? "too-telling";
}

/** The answers of all teams of a group together. */
function tallyOf(wave: SeriesWave, key: string, cut: SeriesCut): Tally {
  const together = new Map<number, number>();
  for (const teamId of teamsOf(wave, cut)) {
    for (const [answer, n] of wave.tallies.get(key)?.get(teamId) ?? []) {
      together.set(answer, n + (together.get(answer) ?? 0));
    }
  }
  return together;
}

export function teamsOf({ cuts }: SeriesWave, cut: SeriesCut): string[] {
  if (cut.teamId !== null) return [cut.teamId];
  return cuts
    .filter(({ parentId }) => parentId === cut.id)
    .flatMap((child) => teamsOf({ cuts } as SeriesWave, child));
}

/** An average of those that say how many answered, or of those that were declared to be public. */
function averageOf(wave: SeriesWave, place: Place): PublishedFigure | null {
  const byTeam = wave.averages.get(place.item.key);
  const all = teamsOf(wave, place.cut).flatMap((teamId) => byTeam?.get(teamId) ?? []);
  const unknown = all.filter(({ respondents }) => respondents === null);
  if (unknown.length > 0) {
    if (wave.wave.source !== "published" || unknown.length < all.length) return null;
    return publishedElsewhere(unknown.reduce((sum, { value }) => sum + value, 0) / unknown.length);
  }
  const verdict = verdictOf(wave, place);
  // On a scale that is not known it is not known either how far to round.
  if (!verdict?.shown || verdict.isBlurred) return null;
  const n = all.reduce((sum, { respondents }) => sum + (respondents ?? 0), 0);
  const total = all.reduce((sum, { value, respondents }) => sum + value * (respondents ?? 0), 0);
  return publishMean({ value: total / n, n });
}

type Making = Place & { figures: ReadonlyMap<string, PublishedFigure> };

function cellOf({ figures, ...place }: Making): ResultCell {
  const { cut, item, series } = place;
  const last = series.at(-1) as SeriesWave;
  const figure = figures.get(cut.id) ?? null;
  const choices = item.kind === "choice" ? choicesOf(last, place) : [];
  const root = last.cuts.find(({ parentId }) => parentId === null);
  const whole = root && root.id !== cut.id ? figures.get(root.id) : undefined;
  return {
    itemKey: item.key,
    hidden: figure === null && choices.length === 0 ? whyHidden(last, place) : null,
    figure,
    difference: figure && whole ? differenceFrom(figure, whole) : null,
    change: figure && changeOf(figure, place),
    choices,
  };
}

function whyHidden(wave: SeriesWave, place: Place): HiddenBecause {
  const { item, cut } = place;
  const averages = teamsOf(wave, cut).flatMap((id) => wave.averages.get(item.key)?.get(id) ?? []);
  if (averages.some(({ respondents }) => respondents === null)) return "undeclared";
  if (!hasItem(wave, item.key)) return "no-answers";
  const verdict = verdictOf(wave, place);
  if (verdict?.shown) return "group-changed";
  return verdict?.reason ?? "protected";
}

/** Every option with its share; all of them or none. */
function choicesOf(wave: SeriesWave, place: Place): ResultCell["choices"] {
  const { item, cut } = place;
  if (!verdictOf(wave, place)?.shown) return [];
  const tally = tallyOf(wave, item.key, cut);
  const n = countOf(tally);
  const told = item.options.map((option, index) => {
    const blur = blurOf(wave, place, (other) => other.get(index) ?? 0);
    if (blur === "too-telling") return null;
    return { option, figure: publishShare({ favourable: tally.get(index) ?? 0, n, blur }) };
  });
  const choices = told.filter((choice) => choice !== null);
  return choices.length === told.length ? choices : [];
}

/** Against the last earlier wave with which this group may be compared, from what both publish. */
function changeOf(figure: PublishedFigure, place: Place): ResultCell["change"] {
  const { cut, series } = place;
  const verdict = verdictOf(series.at(-1) as SeriesWave, place);
  if (!verdict?.shown) return null;
  const before = series.findLast(({ wave }) => verdict.comparableWith.includes(wave.id));
  const same = before?.cuts.find(({ key }) => key === cut.key);
  const was = before && same ? figureOf(before, { ...place, cut: same }) : null;
  return before && was ? { ...changeBetween(was, figure), since: before.wave.name } : null;
}
