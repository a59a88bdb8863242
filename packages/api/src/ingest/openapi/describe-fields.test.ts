import { expect, it } from "vitest";
import { describeFields } from "./describe-fields";

const fieldOf = (name: string) => describeFields("contacts").find((field) => field.name === name);

it("says of each field what it takes", () => {
  expect(fieldOf("external_id")).toMatchObject({ type: "name", isRequired: true });
  expect(fieldOf("customer")).toMatchObject({ type: "name", isRequired: false });
  expect(fieldOf("channel")).toMatchObject({ type: "words", isRequired: true });
  expect(fieldOf("offered_at")).toMatchObject({ type: "instant", isRequired: true });
  expect(fieldOf("answered_at")).toMatchObject({ type: "instant", isRequired: false });
  expect(fieldOf("abandoned")).toMatchObject({ type: "boolean" });
  expect(fieldOf("topic")).toMatchObject({ type: "text" });
  expect(fieldOf("effort")).toMatchObject({ type: "integer", minimum: 1, maximum: 7 });
  expect(fieldOf("wait_seconds")).toMatchObject({ type: "number", minimum: 0, maximum: null });
});

it("has the fields of every kind, with their meaning in both languages", () => {
  for (const kind of ["contacts", "ratings", "attendance"] as const) {
    const fields = describeFields(kind);
    expect(fields.length).toBeGreaterThan(3);
    for (const { means } of fields) expect([means.nl, means.en]).not.toContain("");
  }
});
