import type { Db } from "@kwartet/db/client";
import type { MeasureId } from "@kwartet/metrics/kpi";
import type { DayRange } from "@kwartet/metrics/period";
import { periodEndOf, periodStartOf } from "@kwartet/metrics/period";
import { recordAudit } from "../audit/queries";
import { badRequest } from "../errors";
import type { DataBounds } from "../kpis/bounds-queries";
import { readFigureContext } from "../kpis/context-queries";
import { rangeOf } from "../kpis/range";
import { purposeOf } from "../kpis/read-of-subject";
import { ALL_DAYS, narrowSlices, type Slice, slicesOfAgent, slicesOfTeams } from "../kpis/slices";
import { findVisibleAgent, findVisibleTeam } from "../kpis/visible-queries";
import { requireCoached, type Scope, visiblePeriodsOfAgent } from "../scope";
import {
  type ContactMeasure,
  type ContactsBehind,
  countBehind,
  readBehind,
  readRatings,
} from "./behind-queries";
import { type ContactRow, contactRowOf } from "./contact-row";
import type { BehindRequest } from "./input";

/** The contacts that make a figure: `total` is its n. Minutes are made of no contacts. */
export type Behind =
  | {
      kind: "contacts";
      total: number;
      page: number;
      pageSize: number;
      range: DayRange | null;
      rows: ContactRow[];
    }
  | { kind: "minutes"; measure: MeasureId };

export async function listBehind(db: Db, scope: Scope, request: BehindRequest): Promise<Behind> {
  const visible = await visibleSlices(db, scope, request);
  const { measure, page, pageSize } = request;
  if (measure === "coverage" || measure === "attendance") return { kind: "minutes", measure };

  const context = await readFigureContext(db, scope, { day: request.to });
  const range = rangeAsked(request, context.bounds);
  const slices = range === null ? [] : narrowSlices(visible, range);
  const { channel, topic } = request;
  const behind: ContactsBehind = { slices, measure, context, channel, topic };
  const total = slices.length === 0 ? 0 : await countBehind(db, scope, behind);
  const rows =
    total === 0 ? [] : await readRows(db, scope, { ...behind, offset: page * pageSize, limit: pageSize });
  await recordAudit(db, scope, {
    action: "contacts-read",
    ...(request.agentId === undefined ? {} : { subjectPersonId: request.agentId }),
    purpose: purposeOf(scope, request.agentId),
    rowCount: rows.length,
    details: {
      measure,
      ...(request.teamId === undefined ? {} : { teamId: request.teamId }),
      people: [...new Set(rows.flatMap(({ agent }) => agent?.id ?? []))],
    },
  });
  return { kind: "contacts", total, page, pageSize, range, rows };
}

/** An agent's own contacts, or those of a team that the caller coaches, while they do. */
async function visibleSlices(db: Db, scope: Scope, { agentId, teamId }: BehindRequest): Promise<Slice[]> {
  if (agentId !== undefined) {
    await findVisibleAgent(db, scope, agentId);
    if (teamId !== undefined) await findVisibleTeam(db, scope, teamId);
    return slicesOfAgent(visiblePeriodsOfAgent(scope, agentId), { agentId, teamId, range: ALL_DAYS });
  }
  if (teamId === undefined) throw badRequest("Say whose contacts: an agent's or a team's.");
  const coached = requireCoached(scope, teamId);
  await findVisibleTeam(db, scope, teamId);
  return slicesOfTeams(coached, ALL_DAYS);
}

function rangeAsked(request: BehindRequest, bounds: DataBounds | null): DayRange | null {
  if (request.period === undefined) return rangeOf(request, bounds, "last-4-full-weeks");
  try {
    return { from: periodStartOf(request.period), to: periodEndOf(request.period) };
  } catch (error) {
    if (error instanceof RangeError) throw badRequest(error.message);
    throw error;
  }
}

/** Contacts that count in a measure, as a list shows them; the slices are what the caller may see. */
export async function readRows(
  db: Db,
  scope: Scope,
  toRead: ContactsBehind & { measure: ContactMeasure; offset: number; limit: number },
): Promise<ContactRow[]> {
  const { measure, context } = toRead;
  const rows = await readBehind(db, scope, toRead);
  const ratings = await readRatings(
    db,
    scope,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => {
    const own = ratings.filter(({ id, contactId }) =>
      row.ratingId === null ? contactId === row.id : id === row.ratingId,
    );
    const shown = own.map(({ id: _, contactId: __, ...rating }) => rating);
    return contactRowOf(row, { measure, context, ratings: shown });
  });
}
