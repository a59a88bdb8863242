import type { Db } from "@kwartet/db/client";
import type { PulseText } from "@kwartet/metrics/pulse/item";
import { publishCells } from "@kwartet/metrics/pulse/publish-cells";
import { BANDS, type Band, toFivePoints } from "@kwartet/metrics/pulse/published-share";
import { type ScaleQuality, scaleQuality } from "@kwartet/metrics/pulse/scale-quality";
import { listActions, type ShownAction } from "../pulse-actions/read-queries";
import type { Scope } from "../scope";
import { today } from "../settings/change-queries";
import { readComments, readSingleAnswers } from "./detail-queries";
import { type ReadableCuts, readableCuts } from "./readable-cuts";
import { cellsOfLast, type ResultCell, teamsOf } from "./result-cells";
import { itemsOf, type ResultItem } from "./result-items";
import { readWaves, type SeriesCut, type SeriesWave } from "./series";
import { type ClosedWave, readSeries } from "./wave-queries";

export type ResultGroup = {
  id: string;
  kind: SeriesCut["kind"];
  name: string | null;
  teamId: string | null;
  parentId: string | null;
  /** A team of the reader. */
  isOwn: boolean;
  /** Answers, as closely as they are told; null where nothing of the group is shown. */
  band: Band | null;
  cells: ResultCell[];
  comments: { itemKey: string; texts: string[] }[];
};

export type PulseResults = {
  wave: Pick<ClosedWave, "id" | "name" | "surveyName" | "source" | "periodStartsOn" | "closedOn"> & {
    minimumRespondents: number;
    minimumComments: number;
  };
  items: ResultItem[];
  commentItems: { key: string; text: PulseText }[];
  /** The share of those asked who answered, to five points; null for an outside survey or where it is hidden. */
  responseShare: number | null;
  /** The organisation first, then its groups as they lie inside each other. */
  groups: ResultGroup[];
  reliability: ScaleQuality | null;
  /** By the clock of the organisation: an action is due after it. */
  today: string;
  actions: ShownAction[];
  lastActions: ShownAction[];
};

/** What the caller may read of one closed wave; never more than is published, and of others' teams nothing. */
export async function readResults(
  db: Db,
  scope: Scope,
  { waveId }: { waveId: string },
): Promise<PulseResults> {
  const waves = await readSeries(db, scope, waveId);
  const series = await readWaves(db, scope, waves);
  const last = series.at(-1) as SeriesWave;
  const items = itemsOf(last.wave, [...last.tallies.keys(), ...last.averages.keys()]);
  const cells = cellsOfLast(series, items);
  const day = await today(db, scope);
  const readable = readableCuts(scope, { cuts: last.cuts, wave: last.wave, day });
  const shown = new Set(last.cuts.map(({ id }) => id).filter((id) => isAnythingShown(cells.get(id))));
  const comments = await commentsOf(db, scope, { last, shown, readable });
  const groups = readable.cuts.map((cut): ResultGroup => {
    const { id, kind, name, teamId, parentId } = cut;
    const own = cells.get(id) ?? [];
    return {
      ...{ id, kind, name, teamId, parentId, isOwn: teamId !== null && readable.ownTeams.has(teamId) },
      band: shown.has(id) ? widestBand(own) : null,
      cells: own,
      comments: comments.get(id) ?? [],
    };
  });
  const actions = await listActions(db, scope, { waveIds: waves.map(({ id }) => id), readable });
  const earlier = waves.slice(0, -1).reverse();
  const before = earlier.find(({ id }) => actions.some((action) => action.waveId === id));
  const isShown = shown.has(last.cuts[0]?.id ?? "");
  return {
    wave: waveOf(last.wave),
    items,
    commentItems: textItemsOf(last.wave),
    responseShare: isShown ? responseShareOf(last) : null,
    groups,
    reliability: isShown ? await reliabilityOf(db, scope, { last, items }) : null,
    today: day,
    actions: actions.filter((action) => action.waveId === waveId),
    lastActions: actions.filter((action) => action.waveId === before?.id),
  };
}

const isAnythingShown = (cells: readonly ResultCell[] | undefined) =>
  (cells ?? []).some(({ hidden }) => hidden === null);

function waveOf(wave: ClosedWave): PulseResults["wave"] {
  const { id, name, surveyName, source, periodStartsOn, closedOn, minimumRespondents, minimumComments } =
    wave;
  return { id, name, surveyName, source, periodStartsOn, closedOn, minimumRespondents, minimumComments };
}

const textItemsOf = ({ items }: ClosedWave) =>
  (items ?? []).flatMap(({ key, text, kind }) => (kind === "text" ? [{ key, text }] : []));

/** The band of the item that most people of the group answered. */
function widestBand(cells: readonly ResultCell[]): Band | null {
  const bands = cells.flatMap(({ figure, choices }) => figure?.band ?? choices[0]?.figure.band ?? []);
  return BANDS.findLast((band) => bands.includes(band)) ?? null;
}

function responseShareOf({ members, wave }: SeriesWave): number | null {
  if (wave.source !== "own" || members.length === 0) return null;
  const answered = members.filter(({ hasAnswered }) => hasAnswered).length;
  return toFivePoints(answered / members.length);
}

type Commented = { last: SeriesWave; shown: ReadonlySet<string>; readable: ReadableCuts };

/** What was written, for the groups in which enough people did: not for agents, who would know each other's words. */
async function commentsOf(db: Db, scope: Scope, { last, shown, readable }: Commented) {
  const byCut = new Map<string, ResultGroup["comments"]>();
  if (!readable.readsComments) return byCut;
  const written = await readComments(db, scope, last.wave.id);
  for (const { key } of textItemsOf(last.wave)) {
    const here = written.filter(({ itemKey }) => itemKey === key);
    const answered = new Map<string, number>();
    for (const { teamId } of here) answered.set(teamId, 1 + (answered.get(teamId) ?? 0));
    const { wave, cuts, members } = last;
    const withheld = new Set(cuts.map(({ id }) => id).filter((id) => !shown.has(id)));
    const asked = { id: wave.id, k: wave.minimumComments, cuts, members, answered, withheld };
    const verdicts = publishCells([asked]).get(wave.id);
    for (const cut of cuts) {
      if (!verdicts?.get(cut.id)?.shown) continue;
      const teams = new Set(teamsOf(last, cut));
      const texts = here.filter(({ teamId }) => teams.has(teamId)).map(({ text }) => text);
      byCut.set(cut.id, [...(byCut.get(cut.id) ?? []), { itemKey: key, texts }]);
    }
  }
  return byCut;
}

type Measured = { last: SeriesWave; items: readonly ResultItem[] };

/** Of the items that make up engagement, which share one scale. */
async function reliabilityOf(db: Db, scope: Scope, { last, items }: Measured): Promise<ScaleQuality | null> {
  const construct = items.filter(({ isEngagement, kind }) => isEngagement && kind === "scale");
  const [first] = construct;
  const points = first?.points ?? null;
  if (points === null || construct.some((item) => item.points !== points)) return null;
  const rows = await readSingleAnswers(db, scope, last.wave.id);
  return scaleQuality(
    rows.map(({ teamId, answers }) => ({
      teamId,
      answers: construct.map(({ key }) => answers[key] ?? null),
    })),
    points,
  );
}
