import { describe, expect, it } from "vitest";
import { contactSearch, readContactParams } from "./contact-params";

const AGENT = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b";

describe("readContactParams", () => {
  it("reads which figure is opened", () => {
    const search = { agent: AGENT, measure: "top-two", period: "2026-W24", channel: "chat", page: "3" };
    expect(readContactParams(search)).toMatchObject({ ...search, page: 2, topic: undefined });
  });

  it("tells no topic from every topic", () => {
    expect(readContactParams({ untold: "topic" }).topic).toBeNull();
    expect(readContactParams({ topic: "Storing" }).topic).toBe("Storing");
    expect(readContactParams({}).topic).toBeUndefined();
  });

  it.each([
    [{ agent: "1 or 1=1" }],
    [{ period: "2026-06-01" }],
    [{ measure: "salary" }],
    [{ channel: "fax" }],
    [{ page: "-4" }],
    [{ page: "x" }],
  ])("means the usual by %j", (search) => {
    expect(readContactParams(search)).toEqual(readContactParams({}));
  });
});

it("says an address again", () => {
  const search = { team: AGENT, measure: "no-repeat", untold: "topic" };
  const said = Object.entries(contactSearch(readContactParams(search))).filter(([, value]) => value !== null);
  expect(Object.fromEntries(said)).toEqual(search);
});
