import type { Channel } from "@kwartet/metrics/contact";
import type { FilePlan } from "./mapping/mapping";

/**
 * What a source hands over: one customer asking once, in the source's own names.
 * Instants are milliseconds since the epoch, durations are seconds, `null` is unknown.
 */
export type ContactRecord = {
  kind: "contact";
  /** Row in the file, the header being row 1. */
  row: number;
  externalId: string;
  channel: Channel;
  topic: string | null;
  /** The customer as the source names them; only a keyed hash of it is stored. */
  customer: string | null;
  /** What else they are known by on this row; what is seen together is one customer. Only hashes are stored. */
  customerEmail?: string;
  customerPhone?: string;
  team: string | null;
  agent: string | null;
  /** What the agent is called, where the source knows them by a number. */
  agentName?: string;
  queue: string | null;
  offeredAt: number;
  answeredAt: number | null;
  endedAt: number | null;
  /** Until the first human answer, or until the customer gave up; null while open or not recorded. */
  waitSeconds: number | null;
  handleSeconds: number | null;
  talkSeconds: number | null;
  holdSeconds: number | null;
  wrapSeconds: number | null;
  abandoned: boolean;
  handedOverFrom: string | null;
  handedOverTo: string | null;
  reopenCount: number | null;
  reportedResolved: boolean | null;
  language: string | null;
  botInvolved: boolean | null;
  /** A rating that stands on the contact's own row. */
  rating: RatingScores | null;
};

export type RatingScores = {
  /** 1–5 */
  friendliness: number | null;
  /** 1–5 */
  satisfaction: number | null;
  /** 1–7 (CES 2.0) */
  effort: number | null;
  solved: boolean | null;
  /** 0–10 */
  recommend: number | null;
};

export type RatingRecord = RatingScores & {
  kind: "rating";
  row: number;
  externalId: string;
  contactExternalId: string;
  ratedAt: number | null;
};

export type PersonRecord = {
  kind: "person";
  row: number;
  externalId: string;
  name: string;
  email: string | null;
  team: string;
  /** Name of the partner that employs the team; null is in-house. */
  partner: string | null;
  role: "agent" | "coach";
  /** Local dates, `YYYY-MM-DD`, both inclusive. */
  startsOn: string;
  endsOn: string | null;
};

export type ShiftRecord = {
  kind: "shift";
  row: number;
  externalId: string;
  agent: string;
  startsAt: number;
  endsAt: number;
};

export type AttendanceRecord = {
  kind: "attendance";
  row: number;
  externalId: string;
  agent: string;
  startsAt: number;
  endsAt: number;
};

export type CustomerRecord = {
  kind: "customer";
  row: number;
  customer: string;
  customerEmail?: string;
  customerPhone?: string;
  /** Minor units (cents) per year. */
  valuePerYear: number | null;
  since: string | null;
  leftOn: string | null;
  /** Number of bad experiences as the source counts them; null when it does not. */
  experiences: number | null;
};

export type EngagementRecord = {
  kind: "engagement";
  row: number;
  /** Name of the wave, such as `2025-01`. */
  wave: string;
  team: string;
  /** Item id → answer on the item's own scale. */
  answers: Record<string, number>;
};

export type AverageRecord = {
  kind: "engagement-average";
  row: number;
  wave: string;
  team: string;
  item: string;
  /** On the item's own scale. */
  value: number;
  /** People who answered; null where the survey does not say. */
  respondents: number | null;
};

export type OutcomeRecord = {
  kind: "outcome";
  row: number;
  team: string;
  /** A month, quarter or year: `2026-01`, `2026-Q2`, `2026`. */
  period: string;
  outcome: string;
  value: number;
  n: number;
};

export type TranscriptRecord = {
  kind: "transcript";
  row: number;
  contactExternalId: string;
  sequence: number;
  speaker: "customer" | "agent" | "bot";
  saidAt: number;
  text: string;
};

export type ImportRecord =
  | ContactRecord
  | RatingRecord
  | PersonRecord
  | ShiftRecord
  | AttendanceRecord
  | CustomerRecord
  | EngagementRecord
  | AverageRecord
  | OutcomeRecord
  | TranscriptRecord;

/** What is the matter with a row. What was expected and how to mend it is said from `code` by `describeProblem`. */
export type RowProblem = {
  row: number;
  /** The file that the row is in, where an export is several. */
  table?: string;
  column: string | null;
  code: string;
  found: string;
  params?: Record<string, string | number>;
  /** `error` (also when absent): the row is not used. `warning`: the row is used without this one value. */
  severity?: "error" | "warning";
};

/**
 * A row that is no contact, by the rules of its source. With `column` it is no row but a column
 * of the file that the product does not know: said once per file, at the row of the header.
 */
export type LeftOutRow = { row: number; reason: string; column?: string };

/** What a source yields while it reads, a batch of rows at a time. */
export type SourceBatch = {
  records: ImportRecord[];
  problems: RowProblem[];
  leftOut: LeftOutRow[];
  /** Bytes of the file read so far, for the progress. */
  bytesRead: number;
};

export type SourceOptions = {
  fileName: string;
  /** The zone in which wall-clock times without an offset are read, such as `Europe/Amsterdam`. */
  timeZone: string;
  /** How a file of unknown layout is read; the other sources know it by themselves. */
  plan?: FilePlan;
};

/** Several named files that belong together, such as the tables of one export. Each can be read more than once. */
export type FileSet = {
  names: readonly string[];
  /** Size of a file, unpacked. */
  bytesOf(name: string): number;
  open(name: string): AsyncIterable<Uint8Array>;
};

/** A source is pure: bytes in, records and problems out. It refuses a whole file by throwing `FileRefused`. */
export type FileSource = {
  id: string;
  /** It lets no contact through twice: of two with one id, the later row is a problem. */
  namesOnce?: boolean;
  kind?: "file";
  read(bytes: AsyncIterable<Uint8Array>, options: SourceOptions): AsyncIterable<SourceBatch>;
};

/** The same for an export of several tables. */
export type TablesSource = {
  id: string;
  namesOnce?: boolean;
  kind: "tables";
  read(files: FileSet, options: SourceOptions): AsyncIterable<SourceBatch>;
};

export type Source = FileSource | TablesSource;
