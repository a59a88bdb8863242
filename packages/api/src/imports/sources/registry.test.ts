import { expect, it } from "vitest";
import { SOURCE_IDS } from "../input";
import { SOURCES, sourceOf } from "./registry";

it("finds a source by its id, and nothing by another", () => {
  expect(SOURCES[0]?.id).toBe("neutral");
  expect(SOURCE_IDS).toEqual(SOURCES.map((source) => source.id));
  expect(sourceOf("bank-calls")?.id).toBe("bank-calls");
  expect(sourceOf("toString")).toBeNull();
});
