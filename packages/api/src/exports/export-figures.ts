import type { Db } from "@kwartet/db/client";
import { recordAudit } from "../audit/queries";
import { type FigureRequest, listFigures } from "../kpis/list-figures";
import { peopleIn, purposeOf } from "../kpis/read-of-subject";
import type { Scope } from "../scope";
import { figuresCsv } from "./figures-csv";
import type { Dialect } from "./input";

/** A file to be handed over as it is. Its name says nothing about a person. */
export type ExportedFile = { fileName: string; mimeType: string; text: string };

/** The same figures as the table of the same request, as a file; written down with its rows. */
export async function exportFigures(
  db: Db,
  scope: Scope,
  { request, dialect }: { request: FigureRequest; dialect: Dialect },
): Promise<ExportedFile> {
  const rows = await listFigures(db, scope, request);
  const { agentId, teamId, by } = request;
  const isOfPeople = by === "agent" || agentId !== undefined;
  await recordAudit(db, scope, {
    action: "export",
    ...(agentId === undefined ? {} : { subjectPersonId: agentId }),
    purpose: isOfPeople ? purposeOf(scope, agentId) : "figures",
    rowCount: rows.length,
    details: {
      by,
      dialect,
      ...(teamId === undefined ? {} : { teamId }),
      ...(by === "agent" ? { people: peopleIn(rows) } : {}),
    },
  });
  return {
    fileName: fileNameOf(request),
    mimeType: "text/csv; charset=utf-8",
    text: figuresCsv(rows, dialect),
  };
}

function fileNameOf({ by, from, to }: FigureRequest): string {
  const range = [from, to].filter((day) => day !== undefined).join("-to-");
  return `kwartet-figures-by-${by}${range === "" ? "" : `-${range}`}.csv`;
}
