import type { RowReader } from "../read-row";
import type { TranscriptRecord } from "../record";
import type { DataSet } from "./data-set";

const SPEAKERS = ["customer", "agent", "bot"] as const;

export const transcriptsDataSet: DataSet = {
  name: "transcripts",
  required: ["contact_external_id", "sequence", "speaker", "said_at", "text"],
  optional: [],
  read: readMessage,
};

function readMessage(row: RowReader): TranscriptRecord | null {
  const contactExternalId = row.need("contact_external_id", row.text("contact_external_id"));
  const sequence = row.need("sequence", row.count("sequence"));
  const speaker = row.need("speaker", row.oneOf("speaker", SPEAKERS));
  const saidAt = row.need("said_at", row.instant("said_at"));
  const text = row.need("text", row.text("text"));
  if (row.failed || !contactExternalId || sequence === null || !speaker || saidAt === null || !text)
    return null;
  return { kind: "transcript", row: row.row, contactExternalId, sequence, speaker, saidAt, text };
}
