import { z } from "zod";
import { DATE_FORMS, reading } from "../reading/reading";
import { DATA_SET_NAMES } from "./fields";

/** In which unit a duration stands; `h:mm:ss` also reads `mm:ss`, and `h:mm` has no seconds. */
export const DURATION_UNITS = ["seconds", "milliseconds", "minutes", "hours", "h:mm:ss", "h:mm"] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** Where a figure about a customer's mood comes from, said by whoever uses it. */
export const DECLARATIONS = ["text-based", "customer-side"] as const;

const column = z.string().min(1).max(220);
const field = z.string().regex(/^[a-z][a-z0-9_-]{0,79}$/);
const value = z.string().max(200);

/** One value of the file and what it is here; null is "no value". */
const valuePair = z.strictObject({ from: value, to: value.nullable() });

export const fieldMapping = z.strictObject({
  field,
  column,
  /** Where the clock stands in a column of its own. */
  timeColumn: column.optional(),
  /** The time of dates without one, such as `12:00`; without it they are no instants. */
  timeOfDay: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** How dates of this column are written, where it differs from the rest of the file. */
  dates: z.enum(DATE_FORMS).optional(),
  /** Tried, in this order, where a date is not written so. */
  otherDates: z.array(z.enum(DATE_FORMS)).max(5).optional(),
  unit: z.enum(DURATION_UNITS).optional(),
  /** Compared without regard to capitals and spaces around them. */
  values: z.array(valuePair).max(500).optional(),
  /** Texts that are taken off both ends of a cell, such as `€` or `min`. */
  strip: z.array(z.string().min(1).max(20)).max(20).optional(),
  whenEmpty: value.min(1).optional(),
});
export type FieldMapping = z.infer<typeof fieldMapping>;

/** What makes a row recognisable when it comes again. */
export const identity = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("columns"), columns: z.array(column).min(1).max(5) }),
  /** A row that is corrected later is then another row. */
  z.strictObject({ by: z.literal("content") }),
]);
export type Identity = z.infer<typeof identity>;

/** Rows that are left out on purpose: those with this problem, or with this value in this column. */
const skip = z.strictObject({
  reason: z.string().trim().min(1).max(80),
  column: column.optional(),
  /** Empty is a cell with nothing in it. */
  found: value.optional(),
  problem: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
});
export type SkipRule = z.infer<typeof skip>;

export const mapping = z.strictObject({
  fields: z.array(fieldMapping).max(100),
  constants: z
    .array(z.strictObject({ field, value: value.min(1) }))
    .max(50)
    .default([]),
  /** Null for data sets whose rows need no key of their own. */
  identity: identity.nullable(),
  skips: z.array(skip).max(50).default([]),
  /** Columns that are used although they are left out by themselves, and what was said about them. */
  allowed: z
    .array(z.strictObject({ column, declaredAs: z.enum(DECLARATIONS).optional() }))
    .max(50)
    .default([]),
  /** Names in the file and whose they are; null makes a new one. Names are never matched by themselves. */
  people: z
    .array(z.strictObject({ name: value.min(1), personId: z.uuid().nullable() }))
    .max(2_000)
    .default([]),
  teams: z
    .array(z.strictObject({ name: value.min(1), teamId: z.uuid().nullable() }))
    .max(500)
    .default([]),
  /** The system that the file comes from, where there are several: their keys and names are kept apart. */
  system: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
    .nullable()
    .default(null),
});
export type Mapping = z.infer<typeof mapping>;

/** Everything that has to be said to read a file of unknown layout; what a template keeps. */
export const filePlan = z.strictObject({ dataSet: z.enum(DATA_SET_NAMES), reading, mapping });
export type FilePlan = z.infer<typeof filePlan>;

/** The key under which rows and names of a file are kept. */
export const sourceKeyOf = ({ system }: Mapping): string => (system === null ? "file" : `file:${system}`);
