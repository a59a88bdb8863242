import { z } from "zod";
import { timeZone } from "../../settings/time-zone";

/** What a file of unknown layout can be. */
export const FILE_KINDS = ["delimited", "workbook", "json"] as const;
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "windows-1250",
  "macintosh",
] as const;
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export const QUOTES = ['"', "'", "none"] as const;
export const DECIMAL_MARKS = [".", ","] as const;
/** A space stands for any of the spaces that part thousands. */
export const THOUSANDS_MARKS = ["none", ".", ",", " ", "'"] as const;
export const DATE_ORDERS = ["dmy", "mdy", "ymd"] as const;
/** What a single column of dates can be besides. */
export const DATE_FORMS = [...DATE_ORDERS, "epoch-seconds", "epoch-milliseconds", "excel-serial"] as const;

export type FileKind = (typeof FILE_KINDS)[number];
export type Encoding = (typeof ENCODINGS)[number];
export type Delimiter = (typeof DELIMITERS)[number];
export type Quote = (typeof QUOTES)[number];
export type DecimalMark = (typeof DECIMAL_MARKS)[number];
export type ThousandsMark = (typeof THOUSANDS_MARKS)[number];
export type DateOrder = (typeof DATE_ORDERS)[number];
export type DateForm = (typeof DATE_FORMS)[number];

/** Title lines above a header are few; a header further down is a table inside something else. */
export const MAX_HEADER_ROW = 100;

const settings = z.strictObject({
  kind: z.enum(FILE_KINDS),
  encoding: z.enum(ENCODINGS),
  delimiter: z.enum(DELIMITERS),
  quote: z.enum(QUOTES),
  decimalMark: z.enum(DECIMAL_MARKS),
  thousandsMark: z.enum(THOUSANDS_MARKS),
  dateOrder: z.enum(DATE_ORDERS),
  timeZone,
  /** Row of the file that holds the names of the columns; 0 where none does. */
  headerRow: z.int().min(0).max(MAX_HEADER_ROW),
  /** Of a workbook; null is the first. */
  sheet: z.string().min(1).max(100).nullable(),
});

/** How a file is read. What does not apply to its kind is kept and not used. */
export const reading = settings.refine(({ decimalMark, thousandsMark }) => decimalMark !== thousandsMark, {
  error: "One mark cannot part both thousands and decimals.",
});
export type Reading = z.infer<typeof reading>;

/** What somebody has settled already; the rest is detected. */
export const givenReading = settings.partial();
export type GivenReading = z.infer<typeof givenReading>;
