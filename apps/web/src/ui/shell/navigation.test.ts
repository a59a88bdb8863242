import { expect, it } from "vitest";
import { currentHref } from "./navigation";

it.each([
  ["/", ["/", "/board"], "/"],
  ["/board", ["/", "/board"], "/board"],
  ["/board/agents/1", ["/", "/board", "/board/agents"], "/board/agents"],
  ["/boarding", ["/", "/board"], null],
  ["/elsewhere", ["/", "/board"], null],
])("%s among %o is %s", (pathname, hrefs, expected) => {
  expect(currentHref(pathname, hrefs)).toBe(expected);
});
