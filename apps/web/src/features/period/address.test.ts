import { describe, expect, it } from "vitest";
import { linkWithin } from "./address";

const linkTo = linkWithin("/scorecard", { range: "quarter", page: 3, tab: null });

describe("linkWithin", () => {
  it("keeps what the address says", () => expect(linkTo({})).toBe("/scorecard?range=quarter&page=3"));
  it("changes one thing", () => expect(linkTo({ page: 4 })).toBe("/scorecard?range=quarter&page=4"));
  it("takes out what is null", () => expect(linkTo({ range: null, page: null })).toBe("/scorecard"));
  it("encodes a value", () => expect(linkTo({ range: null, page: "a&b" })).toBe("/scorecard?page=a%26b"));
});
