import type { ImportRecord } from "../record";
import { writeAverages } from "./average-queries";
import { writeContacts } from "./contact-queries";
import { writeCustomers } from "./customer-queries";
import { writeEngagement } from "./engagement-queries";
import {
  addWritten,
  type ImportSession,
  nothingWritten,
  type RecordOf,
  type Written,
} from "./import-session";
import { writeIntervals } from "./interval-queries";
import { writeOutcomes } from "./outcome-queries";
import { writePeople } from "./person-queries";
import { writeRatings } from "./rating-queries";
import { writeTranscripts } from "./transcript-queries";

/** Hands every record to the writer of its kind. Engagement must come as a whole file. */
export async function writeRecords(
  session: ImportSession,
  records: readonly ImportRecord[],
): Promise<Written> {
  const written = nothingWritten();
  const write = async <Kind extends ImportRecord["kind"]>(
    kind: Kind,
    writer: (session: ImportSession, records: RecordOf<Kind>[]) => Promise<Written>,
  ) => {
    const own = records.filter((record): record is RecordOf<Kind> => record.kind === kind);
    if (own.length > 0) addWritten(written, await writer(session, own));
  };
  await write("person", writePeople);
  await write("customer", writeCustomers);
  await write("contact", writeContacts);
  await write("rating", writeRatings);
  await write("shift", writeIntervals);
  await write("attendance", writeIntervals);
  await write("outcome", writeOutcomes);
  await write("transcript", writeTranscripts);
  await write("engagement-average", writeAverages);
  await write("engagement", writeEngagement);
  return written;
}
