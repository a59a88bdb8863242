import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LOCALES, type Locale } from "./locale";
import { MESSAGES } from "./messages";

type Tree = { [key: string]: string | Tree };

/** Every message of a language under its dotted key. */
function flatten(tree: Tree, path = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) =>
      typeof value === "string" ? { [path + key]: value } : flatten(value, `${path}${key}.`),
    ),
  );
}

/** The names of the ICU arguments in a message, those inside plural and select branches included. */
function argumentsOf(message: string): string[] {
  const names = new Set<string>();
  let position = 0;
  const readMessage = () => {
    for (; position < message.length && message[position] !== "}"; position++) {
      if (message[position] === "{") readArgument();
    }
  };
  const readArgument = () => {
    const name = /^\{\s*(\w+)\s*([,}])/.exec(message.slice(position));
    if (!name?.[1]) throw new Error(`Not an ICU argument at ${position} in: ${message}`);
    names.add(name[1]);
    position += name[0].length - (name[2] === "}" ? 1 : 0);
    for (; message[position] !== "}"; position++) {
      if (position >= message.length) throw new Error(`A brace is left open in: ${message}`);
      if (message[position] !== "{") continue;
      position++;
      readMessage();
    }
  };
  readMessage();
  return [...names].sort();
}

const flat = (locale: Locale) => flatten(MESSAGES[locale] as Tree);

describe("messages", () => {
  it("reads the arguments of nested messages", () => {
    expect(argumentsOf("{a}, {n, plural, one {# {b}} other {none}} {c, number}")).toEqual([
      "a",
      "b",
      "c",
      "n",
    ]);
    expect(() => argumentsOf("{open")).toThrow();
  });

  it("have the same keys in both languages", () => {
    expect(Object.keys(flat("en")).sort()).toEqual(Object.keys(flat("nl")).sort());
  });

  it("have the same parameters in both languages", () => {
    const parameters = (locale: Locale) =>
      Object.fromEntries(Object.entries(flat(locale)).map(([key, message]) => [key, argumentsOf(message)]));
    expect(parameters("en")).toEqual(parameters("nl"));
  });

  it.each(LOCALES)("are never empty in %s", (locale) => {
    expect(Object.entries(flat(locale)).filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  it.each(LOCALES)("of every file in messages/%s are listed", (locale) => {
    const files = readdirSync(fileURLToPath(new URL(`../../messages/${locale}`, import.meta.url)));
    expect(files.map((file) => file.replace(/\.json$/, "")).sort()).toEqual(
      Object.keys(MESSAGES[locale]).sort(),
    );
  });
});
