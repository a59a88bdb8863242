import { expect, it } from "vitest";
import { ownText } from "./own-text";

it.each(["", "short", "360000310393741", "naïve café, long enough", "😀 lone \ud800 surrogate and more"])(
  "gives back %j as it was",
  (text) => expect(ownText(text)).toBe(text),
);
