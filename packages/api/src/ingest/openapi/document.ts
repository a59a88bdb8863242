import { z } from "zod";
import { callBody, DATA_SET_OF, ITEM_KINDS, ITEM_SHAPES, type ItemKind } from "../item-shapes";
import { CALLS_PER_MINUTE, MAX_BODY_BYTES, MAX_ITEMS } from "../limits";
import { REFUSALS } from "../problem-details";
import { duplicateDelivery, handedIn, problemDetails } from "../result-shapes";
import { deliveryBody } from "../take-delivery";
import { EXAMPLE_BODIES, EXAMPLE_DELIVERY, EXAMPLE_RESULT } from "./examples";

type Json = Record<string, unknown>;

let made: Json | null = null;

/** The API in the form of OpenAPI 3.1, from the same shapes that check what comes in. */
export function openApiDocument(): Json {
  made ??= makeDocument();
  return made;
}

const SUMMARIES: Record<ItemKind, string> = {
  contacts: "Hand in contacts",
  ratings: "Hand in ratings of contacts",
  attendance: "Hand in when agents were available",
};

const DESCRIPTION = `Hand in what your systems know, as JSON, up to ${MAX_ITEMS} items a call.

Every call needs a key, which an admin makes under Settings → API. The fields are those of the neutral CSV, in
the same spelling; instants carry their offset and durations are in seconds. An item is known by its \`source\`
and its \`external_id\`: sending it again changes nothing, sending it changed corrects it. A bad item does not
stop the others: \`results\` says of each what became of it.`;

function makeDocument(): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Kwartet", version: "1", description: DESCRIPTION },
    servers: [{ url: "/api/v1" }],
    tags: [
      { name: "Items", description: "Hand in items with a key." },
      {
        name: "Webhooks",
        description: "Let another system deliver by itself, signed as Standard Webhooks says.",
      },
    ],
    paths: {
      ...Object.fromEntries(ITEM_KINDS.map((kind) => [`/${kind}`, { post: itemOperation(kind) }])),
      "/hooks/{organization_id}/{webhook_id}": { post: deliveryOperation() },
    },
    components: {
      securitySchemes: {
        key: {
          type: "http",
          scheme: "bearer",
          description: "A key such as kwartet_…, made under Settings → API.",
        },
      },
      headers: LIMIT_HEADERS,
      schemas: {
        ...Object.fromEntries(ITEM_KINDS.map((kind) => [nameOfItem(kind), schemaOf(ITEM_SHAPES[kind])])),
        Result: schemaOf(handedIn),
        Duplicate: schemaOf(duplicateDelivery),
        Problem: schemaOf(problemDetails),
      },
    },
  };
}

const nameOfItem = (kind: ItemKind): string => `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Item`;
const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** As JSON Schema, which OpenAPI 3.1 takes as it is. */
function schemaOf(shape: z.ZodType): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, {
    target: "draft-2020-12",
    io: "input",
    override: ({ jsonSchema }) => {
      // The formats say the same as their patterns, in a word instead of three lines.
      if (jsonSchema.format) delete jsonSchema.pattern;
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return schema;
}

/** The schema of one item of a kind. */
export function itemSchemaOf(kind: ItemKind): { properties: Record<string, Json>; required: string[] } {
  const { properties, required } = schemaOf(ITEM_SHAPES[kind]);
  return { properties: properties as Record<string, Json>, required: required as string[] };
}

/** The schema of a body, with the items of its kind in the place where the shape takes anything. */
function bodySchema(kind: ItemKind): Json {
  const schema = schemaOf(callBody) as { properties: Record<string, Json> };
  const { items, ...others } = schema.properties;
  return { ...schema, properties: { ...others, items: { ...items, items: refTo(nameOfItem(kind)) } } };
}

function itemOperation(kind: ItemKind): Json {
  return {
    operationId: `handIn${nameOfItem(kind)}s`,
    tags: ["Items"],
    summary: SUMMARIES[kind],
    description: `Required in every item: ${DATA_SET_OF[kind].required.map((field) => `\`${field}\``).join(", ")}.`,
    security: [{ key: [] }],
    requestBody: {
      required: true,
      description: `At most ${MAX_BODY_BYTES / 1024 ** 2} MB.`,
      content: { "application/json": { schema: bodySchema(kind), example: EXAMPLE_BODIES[kind] } },
    },
    responses: {
      200: answer("Every item was taken in.", refTo("Result")),
      207: answer("Some items were rejected; the others were taken in.", refTo("Result"), EXAMPLE_RESULT),
      ...refusals(["invalid-json", "unauthorized", "forbidden", "body-too-large", "unsupported-media-type"]),
      ...refusals(["invalid-body", "too-many-calls", "internal"]),
    },
  };
}

const SIGNED_HEADERS = {
  "webhook-id": "Names the delivery. The same one a second time does nothing.",
  "webhook-timestamp": "Seconds since 1970, at most five minutes off.",
  "webhook-signature": "v1, and the base64 of the HMAC-SHA256; several are separated by a space.",
} as const;

function deliveryOperation(): Json {
  const id = (name: string) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid" },
  });
  return {
    operationId: "deliver",
    tags: ["Webhooks"],
    summary: "Deliver items by a webhook",
    description:
      "The address and its secret are made under Settings → API. The signature is of the body as it is sent.",
    security: [],
    parameters: [
      id("organization_id"),
      id("webhook_id"),
      ...Object.entries(SIGNED_HEADERS).map(([name, description]) => ({
        name,
        in: "header",
        required: true,
        description,
        schema: { type: "string" },
      })),
    ],
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemaOf(deliveryBody), example: EXAMPLE_DELIVERY } },
    },
    responses: {
      200: answer("Every item was taken in, or the delivery was before.", {
        anyOf: [refTo("Result"), refTo("Duplicate")],
      }),
      207: answer("Some items were rejected; the others were taken in.", refTo("Result"), EXAMPLE_RESULT),
      ...refusals(["invalid-json", "invalid-signature", "forbidden", "body-too-large"]),
      ...refusals(["unsupported-media-type", "invalid-body", "too-many-calls", "internal"]),
    },
  };
}

const LIMIT_HEADERS = {
  "RateLimit-Limit": {
    description: `Calls that a key or webhook has in a minute: ${CALLS_PER_MINUTE}.`,
    schema: { type: "integer" },
  },
  "RateLimit-Remaining": { description: "Calls that are left of them.", schema: { type: "integer" } },
  "RateLimit-Reset": {
    description: "Seconds until all of them are there again.",
    schema: { type: "integer" },
  },
  "Retry-After": { description: "Seconds after which to come back.", schema: { type: "integer" } },
};
const headers = (names: readonly string[]): Json =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const LEFT = ["RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"];

function answer(description: string, schema: Json, example?: unknown): Json {
  const content = { "application/json": { schema, ...(example !== undefined && { example }) } };
  return { description, headers: headers(LEFT), content };
}

function refusals(kinds: readonly (keyof typeof REFUSALS)[]): Json {
  return Object.fromEntries(
    kinds.map((kind) => {
      const { status, title, detail } = REFUSALS[kind];
      const content = { "application/problem+json": { schema: refTo("Problem") } };
      const described = { description: `${title}. ${detail}`, content };
      return [
        status,
        status === 429 ? { ...described, headers: headers([...LEFT, "Retry-After"]) } : described,
      ];
    }),
  );
}
