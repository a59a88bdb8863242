import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { freshDb } from "@kwartet/db/testing";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Webhook } from "standardwebhooks";
import { beforeAll, describe, expect, it } from "vitest";
import { setupOrganization, type TestOrganization } from "../../testing";
import type { ApiAnswer } from "../call";
import { ITEM_KINDS, ITEM_SHAPES, type ItemKind } from "../item-shapes";
import { readItems } from "../read-items";
import { handedIn } from "../result-shapes";
import { aContact, caller, makeKey, resultOf, type Sent } from "../testing-calls";
import { openApiDocument } from "./document";
import { EXAMPLE_BODIES, EXAMPLE_DELIVERY, EXAMPLE_RESULT } from "./examples";

type Schema = Record<string, unknown> & { properties: Record<string, Schema>; anyOf?: Schema[] };
type Described = {
  paths: Record<string, { post: { requestBody: { content: { "application/json": { example: unknown } } } } }>;
  components: { schemas: Record<string, Schema> };
};

let db: Db;
let organization: TestOrganization;
let send: (sent: Sent) => Promise<ApiAnswer>;

beforeAll(async () => {
  db = await freshDb();
  organization = await setupOrganization(db, "A");
  send = caller(db, organization);
});

const described = () => openApiDocument() as Described;

describe("the description of the API", () => {
  it("is OpenAPI 3.1 by its meta-schema", async () => {
    const validator = new Validator();
    const copy = JSON.parse(JSON.stringify(openApiDocument()));
    expect(await validator.validate(copy)).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
    const broken = { ...copy, info: {} };
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it("is given to whoever asks, without a key", async () => {
    const answer = await send({ method: "GET", path: "openapi.json" });
    expect(answer).toMatchObject({ status: 200, headers: { "Content-Type": "application/json" } });
    expect(answer.body).toEqual(openApiDocument());
    expect((await send({ path: "openapi.json" })).status).toBe(405);
  });

  it("points only to what it holds", () => {
    const text = JSON.stringify(openApiDocument());
    for (const [, place = ""] of text.matchAll(/"#\/([^"]+)"/g)) {
      const target = place
        .split("/")
        .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], openApiDocument());
      expect(target, place).toBeDefined();
    }
  });

  it("gives examples that are taken as they stand", async () => {
    const { key } = await makeKey(organization);
    for (const kind of ITEM_KINDS) {
      const { example } = described().paths[`/${kind}`]!.post.requestBody.content["application/json"];
      expect(example).toEqual(EXAMPLE_BODIES[kind]);
      const answer = await send({ key, path: kind, body: example });
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      expect(resultOf(answer).created, kind).toBe(EXAMPLE_BODIES[kind].items.length);
    }
    const hook = await organization.as("admin").webhooks.create({ name: newId(), scopes: ["contacts"] });
    const text = JSON.stringify(EXAMPLE_DELIVERY);
    // One moment for both: a second may pass between two looks at the clock.
    const at = new Date();
    const headers = {
      "webhook-id": "msg_1",
      "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
      "webhook-signature": new Webhook(hook.secret).sign("msg_1", at, text),
    };
    const answer = await send({ path: hook.url.split("/api/v1/")[1], text, headers });
    expect(resultOf(answer)).toMatchObject({ unchanged: 2, rejected: 0 });
  });

  it("shows as an answer what is really answered", async () => {
    expect(handedIn.parse(EXAMPLE_RESULT)).toEqual(EXAMPLE_RESULT);
    const { key } = await makeKey(organization);
    const [first, second] = EXAMPLE_BODIES.contacts.items;
    const items = [first, { ...second, offered_at: "2026-01-05T09:30:00" }];
    const { results } = resultOf(await send({ key, body: { source: newSlug(), items } }));
    expect(results).toEqual(EXAMPLE_RESULT.results);
  });
});

const newSlug = () => `s${newId()}`.slice(0, 37);

/** An item with everything that is required. */
const WHOLE: Record<ItemKind, Record<string, unknown>> = {
  contacts: aContact("1"),
  ratings: { contact_external_id: "1", friendliness: 5 },
  attendance: EXAMPLE_BODIES.attendance.items[0]!,
};

/** Every rule in the description beside the types, with the field that it is about. */
function rulesOf(kind: ItemKind): [string, Schema][] {
  const name = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Item`;
  const { properties } = described().components.schemas[name]!;
  return Object.entries(properties).map(([field, schema]) => {
    const isNullable = schema.anyOf?.some(({ type }) => type === "null");
    return [field, (isNullable && schema.anyOf?.[0]) || schema];
  });
}

describe.each([...ITEM_KINDS])("the fields of %s", (kind) => {
  const isTaken = async (field: string, value: unknown) => {
    const { problems } = await readItems(kind, [{ ...WHOLE[kind], [field]: value }]);
    return !problems.some(({ column }) => column === field);
  };

  it("are taken up to the limits that the description names, and not beyond", async () => {
    for (const [field, { minimum, maximum, type }] of rulesOf(kind)) {
      if (typeof minimum === "number") {
        expect(await isTaken(field, minimum), `${field} ${minimum}`).toBe(true);
        expect(await isTaken(field, minimum - 1), `${field} ${minimum - 1}`).toBe(false);
      }
      if (typeof maximum === "number") {
        expect(await isTaken(field, maximum), `${field} ${maximum}`).toBe(true);
        expect(await isTaken(field, maximum + 1), `${field} ${maximum + 1}`).toBe(false);
      }
      if (type === "integer") expect(await isTaken(field, 1.5), field).toBe(false);
    }
  });

  it("are taken with the words that the description names, and no others", async () => {
    for (const [field, rule] of rulesOf(kind)) {
      for (const word of (rule.enum as string[] | undefined) ?? []) {
        expect(await isTaken(field, word), `${field} ${word}`).toBe(true);
      }
      if (rule.enum) expect(await isTaken(field, "carrier-pigeon")).toBe(false);
    }
  });

  it("can be left out or null unless they are required, and each has a description", () => {
    for (const [field, rule] of rulesOf(kind)) {
      const isRequired = !ITEM_SHAPES[kind].safeParse({ ...WHOLE[kind], [field]: null }).success;
      const { [field]: _, ...without } = WHOLE[kind];
      expect(ITEM_SHAPES[kind].safeParse(without).success, field).toBe(!isRequired);
      expect(String(rule.description ?? "").length, field).toBeGreaterThan(10);
    }
  });
});
