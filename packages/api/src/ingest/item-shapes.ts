import { API_SCOPES } from "@kwartet/db/schema/api-keys";
import { CHANNELS } from "@kwartet/metrics/contact";
import { z } from "zod";
import type { DataSet } from "../imports/sources/data-set";
import { contactsDataSet } from "../imports/sources/neutral-contacts";
import { describeDataSets } from "../imports/sources/neutral-guide";
import { attendanceDataSet } from "../imports/sources/neutral-intervals";
import { ratingsDataSet } from "../imports/sources/neutral-ratings";
import { MAX_ITEMS } from "./limits";

/** What can be handed in, one kind a call. */
export const ITEM_KINDS = API_SCOPES;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** A kind of item is a data set of the neutral CSV: the same fields, read by the same rules. */
export const DATA_SET_OF: Record<ItemKind, DataSet> = {
  contacts: contactsDataSet,
  ratings: ratingsDataSet,
  attendance: attendanceDataSet,
};

/** Names stand in the keys of tables, which hold no long texts. */
export const NAME_CHARACTERS = 200;

// Only the types are checked here. What is in `meta` describes rules that the reader of the data set
// holds; a test compares the two.
const text = z.string();
const name = z.union([z.string().max(NAME_CHARACTERS), z.int()]);
const instant = z.iso.datetime({ offset: true });
const boolean = z.boolean();
const count = z.number().meta({ type: "integer", minimum: 0, maximum: 2 ** 31 - 1 });
const score = (minimum: number, maximum: number) => z.number().meta({ type: "integer", minimum, maximum });
const seconds = (maximum?: number) => z.number().meta({ minimum: 0, ...(maximum && { maximum }) });

const DAY_SECONDS = 24 * 60 * 60;

const FIELDS: Record<string, z.ZodType> = {
  external_id: name,
  contact_external_id: name,
  channel: text.meta({ enum: [...CHANNELS] }),
  topic: text,
  customer: name,
  customer_email: text,
  customer_phone: name,
  team: name,
  agent: name,
  queue: name,
  offered_at: instant,
  answered_at: instant,
  ended_at: instant,
  rated_at: instant,
  available_from: instant,
  available_to: instant,
  wait_seconds: seconds(),
  handle_seconds: seconds(DAY_SECONDS),
  talk_seconds: seconds(DAY_SECONDS),
  hold_seconds: seconds(DAY_SECONDS),
  wrap_seconds: seconds(DAY_SECONDS),
  abandoned: boolean,
  handed_over_from: name,
  handed_over_to: name,
  reopen_count: count,
  reported_resolved: boolean,
  language: text,
  bot_involved: boolean,
  friendliness: score(1, 5),
  satisfaction: score(1, 5),
  effort: score(1, 7),
  solved: boolean,
  recommend: score(0, 10),
};

/** The fields of a kind of item by their names in the neutral CSV, in the order of its guide. */
export function fieldsOf(kind: ItemKind): string[] {
  return describedColumns(kind).map(({ name: column }) => column);
}

function describedColumns(kind: ItemKind) {
  const described = describeDataSets().find((dataSet) => dataSet.name === DATA_SET_OF[kind].name);
  if (!described) throw new RangeError(`the data set of ${kind} has no guide`);
  return described.columns;
}

function itemShape(kind: ItemKind): z.ZodType<Record<string, unknown>> {
  const shape: Record<string, z.ZodType> = {};
  for (const { name: column, isRequired, means } of describedColumns(kind)) {
    const field = FIELDS[column];
    if (!field) throw new RangeError(`the API has no field ${column}`);
    const described = field.meta({ ...field.meta(), description: means.en });
    shape[column] = isRequired ? described : described.nullable().optional();
  }
  return z.strictObject(shape);
}

export const ITEM_SHAPES: Record<ItemKind, z.ZodType<Record<string, unknown>>> = {
  contacts: itemShape("contacts"),
  ratings: itemShape("ratings"),
  attendance: itemShape("attendance"),
};

/** The source of items that name none. */
export const DEFAULT_SOURCE = "api";

export const sourceSlug = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .meta({
    description:
      "The system that the items come from. An item is known by its source and its external_id together, so " +
      `give each system a source of its own. Left out: ${DEFAULT_SOURCE}.`,
  });

/** Whatever stands in the list is looked at one by one, so that a bad item does not stop the others. */
export const callBody = z.strictObject({
  source: sourceSlug.optional(),
  items: z.array(z.unknown()).min(1).max(MAX_ITEMS),
});
export type CallBody = z.infer<typeof callBody>;
