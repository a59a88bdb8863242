import type { Db } from "@kwartet/db/client";
import { found } from "../../errors";
import type { Services } from "../../installation";
import type { Scope } from "../../scope";
import { rulesOf } from "../../settings/in-force-queries";
import { findNewNames, type NewName, requireNamed } from "../mapping/alias-queries";
import { checkFile, type FileCheck, type Refused, refusedOr } from "../mapping/check-file";
import { type Suggestion, suggestMapping } from "../mapping/suggest-mapping";
import { inspectFile } from "../reading/inspect-file";
import { listTemplates } from "../templates/template-queries";
import { describeInspection, type Inspection } from "./describe-inspection";
import type { CheckedUpload, InspectedUpload, SuggestedUpload } from "./input";
import type { Upload } from "./upload-store";

type Asking = { db: Db; scope: Scope; services: Services };

export type UploadInspection =
  | { refused: Refused }
  | (Inspection & {
      fileName: string;
      bytes: number;
      /** Templates that were made with a file of these columns. */
      templates: { templateId: string; name: string; dataSet: string }[];
    });

/** How an upload is best read, with what decided it and a few rows as they are understood. */
export async function inspectUpload(asking: Asking, input: InspectedUpload): Promise<UploadInspection> {
  const upload = await findUpload(asking, input.uploadId);
  const timeZone = await timeZoneOf(asking);
  const inspected = await refusedOr(inspectFile(upload.open, { given: input.reading, timeZone }));
  if ("refused" in inspected) return inspected;
  const inspection = describeInspection(inspected);
  const { fingerprint } = inspection;
  const all = fingerprint === null ? [] : await listTemplates(asking.db, asking.scope);
  const templates = all
    .filter((template) => template.plan !== null && template.fingerprint === fingerprint)
    .map(({ templateId, name, dataSet }) => ({ templateId, name, dataSet }));
  return { ...inspection, fileName: upload.fileName, bytes: upload.bytes, templates };
}

/** What the columns of an upload are likely to be; a draft that somebody agrees with or changes. */
export async function suggestForUpload(
  asking: Asking,
  { uploadId, reading, dataSet }: SuggestedUpload,
): Promise<{ refused: Refused } | Suggestion> {
  const upload = await findUpload(asking, uploadId);
  const { timeZone } = reading;
  const inspected = await refusedOr(inspectFile(upload.open, { given: reading, timeZone }));
  if ("refused" in inspected) return inspected;
  const { header, rows } = inspected;
  return suggestMapping({ header, rows, reading, ...(dataSet && { dataSet }) });
}

export type UploadCheck =
  | { refused: Refused }
  | (Omit<FileCheck, "people" | "teams"> & { newPeople: NewName[]; newTeams: NewName[] });

/** What would become of the rows of an upload, and which names nobody has said anything about. */
export async function checkUpload(asking: Asking, { uploadId, plan }: CheckedUpload): Promise<UploadCheck> {
  const { db, scope } = asking;
  const upload = await findUpload(asking, uploadId);
  await requireNamed(db, scope, plan.mapping);
  const checked = await refusedOr(checkFile(upload.open(), plan));
  if ("refused" in checked) return checked;
  const { people, teams, ...rest } = checked;
  const names = await findNewNames(db, scope, { mapping: plan.mapping, found: { people, teams } });
  return { ...rest, newPeople: names.people, newTeams: names.teams };
}

/** Lets go of an upload before its day is over. */
export async function discardUpload(asking: Asking, uploadId: string): Promise<void> {
  await findUpload(asking, uploadId);
  await asking.services.uploads.remove(asking.scope, uploadId);
}

/** @throws {TRPCError} NOT_FOUND also for what somebody else uploaded */
async function findUpload({ services, scope }: Asking, uploadId: string): Promise<Upload> {
  return found(await services.uploads.find(scope, uploadId), "Upload");
}

async function timeZoneOf({ db, scope }: Asking): Promise<string> {
  const rules = await rulesOf(db, scope);
  return rules.settings[0]?.timeZone ?? "UTC";
}
