import type { Db } from "@kwartet/db/client";
import type { Scope } from "../../scope";
import { finishRecord, lockImports } from "../queries";
import { type ImportResult, type Taking, takeIn } from "../take-in";
import { readChanges, readMade } from "./change-queries";
import { type Movements, movementsOf, placesOf, readFiguresOf } from "./movement-queries";

/**
 * Does an import, looks at what it changes, and takes it back in the same transaction: of what it tried
 * only its line in the history is left, with what was found.
 *
 * @throws {FileRefused} as an import does
 */
export async function tryOut(tx: Db, scope: Scope, taking: Taking): Promise<ImportResult> {
  await lockImports(tx, scope);
  const tried = await takeBack(tx, async (savepoint) => {
    const found: { movements?: Movements; changes?: Awaited<ReturnType<typeof readChanges>> } = {};
    let made = { teams: [] as string[], people: 0, customers: 0 };
    const result = await takeIn(savepoint, scope, {
      ...taking,
      look: async (session) => {
        const places = await placesOf(session);
        found.movements = { places, figures: await readFiguresOf(savepoint, scope, places) };
        found.changes = await readChanges(session);
        made = await readMade(session);
      },
    });
    return { result, ...found, made };
  });
  const { result, movements, changes, made } = tried;
  const places = movements?.places ?? { places: [], teamsTotal: 0, isTruncated: false };
  const before = await readFiguresOf(tx, scope, places);
  const preview = {
    changes: changes?.rows ?? [],
    changesTotal: changes?.total ?? 0,
    made,
    movements: movementsOf(places, { before, after: movements?.figures ?? new Map() }),
    teamsTotal: places.teamsTotal,
    isTruncated: places.isTruncated,
  };
  await finishRecord(tx, scope, { id: taking.importId, ...result, preview });
  return { ...result, preview };
}

class TakenBack extends Error {
  constructor(readonly result: unknown) {
    super("Done to be looked at, and taken back.");
  }
}

/** Runs work in a savepoint, and goes back to it whatever came of the work. */
async function takeBack<Result>(tx: Db, work: (savepoint: Db) => Promise<Result>): Promise<Result> {
  try {
    await tx.transaction(async (savepoint) => {
      throw new TakenBack(await work(savepoint as unknown as Db));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result as Result;
    throw error;
  }
  throw new Error("A savepoint was kept that should have been taken back.");
}
