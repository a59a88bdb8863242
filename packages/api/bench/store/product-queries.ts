import type { Db } from "@kwartet/db/client";
import { readTeamBoard } from "../../src/board/read-board";
import { listFigures } from "../../src/kpis/list-figures";
import { readOrganizationDetail } from "../../src/kpis/read-of-subject";
import { readOverview } from "../../src/overview/read-overview";
import { systemScope } from "../../src/scope";
import { readScorecard } from "../../src/scorecards/read-scorecard";
import type { Subjects } from "./subjects";

export const QUERY_NAMES = [
  "agentScorecard12Weeks",
  "teamBoardMonth",
  "teamTableMonth",
  "organizationYear",
  "boardTrend24Months",
  "repeatsPerAgent12Weeks",
] as const;
export type QueryName = (typeof QUERY_NAMES)[number];

/** The days that are asked for, in data of 1 January 2024 to 30 December 2025. */
export const RANGES = {
  weeks: { from: "2025-09-08", to: "2025-11-30" },
  month: { from: "2025-11-01", to: "2025-11-30" },
  year: { from: "2025-01-01", to: "2025-12-31" },
  all: { from: "2024-01-01", to: "2025-12-31" },
} as const;

type Query = (db: Db, subjects: Subjects, run: number) => Promise<unknown>;

const everything = (subjects: Subjects) => systemScope(subjects.organizationId, "organization-figure:read");

/** The product's own functions, each in the shape in which a screen or the command line asks it. */
export const PRODUCT_QUERIES: Record<QueryName, Query> = {
  agentScorecard12Weeks: (db, subjects, run) =>
    readScorecard(db, everything(subjects), {
      ...RANGES.weeks,
      agentId: subjects.agentOf(run).agentId,
      compare: "previous-period",
    }),
  teamBoardMonth: (db, subjects, run) =>
    readTeamBoard(db, everything(subjects), { ...RANGES.month, teamId: subjects.teamOf(run).id }),
  teamTableMonth: (db, subjects, run) =>
    listFigures(db, everything(subjects), { by: "agent", ...RANGES.month, teamId: subjects.teamOf(run).id }),
  organizationYear: (db, subjects) =>
    readOverview(db, everything(subjects), { ...RANGES.year, compare: "previous-year" }),
  boardTrend24Months: (db, subjects) =>
    readOrganizationDetail(db, everything(subjects), {
      ...RANGES.all,
      measure: "wait-median",
      compare: "none",
    }),
  repeatsPerAgent12Weeks: (db, subjects) =>
    listFigures(db, everything(subjects), { by: "agent", kpi: "resolution", ...RANGES.weeks }),
};
