import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NoTeams } from "@/features/board/no-teams";
import { rangeRequest, readRangeParams, type Search } from "@/features/period/range-params";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { api } from "@/trpc/server";
import { uuidOrNotFound } from "../uuid-or-not-found";
import { BoardView } from "./board-view";

type Props = { searchParams: Promise<Search> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("board");
  return { title: t("title") };
}

export default async function BoardPage({ searchParams }: Props) {
  const me = await readMe();
  const search = await searchParams;
  const teams = await orNotFound(api.board.teams());
  const [first] = teams;
  if (!first) return me.roles.includes("coach") ? <NoTeams /> : notFound();

  const teamId = typeof search.team === "string" ? uuidOrNotFound(search.team) : first.id;
  const params = readRangeParams(search);
  const [board, coverage] = await readBoard(teamId, rangeRequest(params));
  return <BoardView board={board} coverage={coverage} teams={teams} params={params} timeZone={me.timeZone} />;
}

/** The board with the team's coverage, which stands beside speed and reach. */
async function readBoard(teamId: string, range: ReturnType<typeof rangeRequest>) {
  const board = await orNotFound(api.board.team({ teamId, ...range }));
  if (board.range === null) return [board, null] as const;
  const figures = await api.kpis.teamTable({ by: "team", teamId, ...board.range });
  return [board, figures.find(({ measure }) => measure === "coverage") ?? null] as const;
}
