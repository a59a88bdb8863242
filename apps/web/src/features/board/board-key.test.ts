import { describe, expect, it } from "vitest";
import { boardKeyOf } from "./board-key";

const inside = (...selectors: string[]) =>
  ({ closest: (query: string) => (selectors.some((one) => query.includes(one)) ? {} : null) }) as never;
const press = (key: string, given: object = {}) =>
  boardKeyOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: inside(),
    ...given,
  });

describe("boardKeyOf", () => {
  it.each([
    ["j", "next"],
    ["k", "previous"],
    [" ", "look"],
    ["x", null],
    ["J", null],
  ])("takes %j for %s", (key, meaning) => expect(press(key)).toBe(meaning));

  it.each(["input", "textarea", "select", "[contenteditable]", "[role=menu]"])(
    "is dead inside %s",
    (selector) => expect(press("j", { target: inside(selector) })).toBeNull(),
  );

  it.each(["ctrlKey", "metaKey", "altKey", "defaultPrevented"])("is dead with %s", (name) =>
    expect(press("j", { [name]: true })).toBeNull(),
  );
});
