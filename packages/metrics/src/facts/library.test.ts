import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { FACTS, factOf } from "./library";

const LIST = fileURLToPath(new URL("../../../../../shared/design/facts.md", import.meta.url));

/** The rows of the list: id, statement, population, as found in, checked. */
const listed = () =>
  readFileSync(LIST, "utf8")
    .split("\n")
    .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith("| id "))
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** Numbers without their thousands marks, in the order in which they stand. */
const numbersIn = (text: string) =>
  [...text.replace(/(\d)[.,](\d{3})/g, "$1$2").matchAll(/\d+/g)].map(([n]) => n);

describe("the library of facts", () => {
  it("says every fact in both languages with its population, kind and source", () => {
    for (const fact of FACTS) {
      for (const text of [fact.statement, fact.population]) {
        expect(text.nl, fact.id).not.toBe("");
        expect(text.en, fact.id).not.toBe("");
      }
      expect(fact.source, fact.id).not.toBe("");
    }
    expect(new Set(FACTS.map(({ id }) => id)).size).toBe(FACTS.length);
  });

  it("has the same figures in both languages", () => {
    for (const { id, statement } of FACTS) {
      const [nl, en] = [statement.nl.replace("anderhalf", "1,5"), statement.en];
      expect(numbersIn(nl).sort(), id).toEqual(numbersIn(en).sort());
    }
  });

  it("shows none by default that could not be found", () => {
    const doubtful = FACTS.filter(({ checked }) => checked === "not-found");
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.filter(({ shownByDefault }) => shownByDefault)).toEqual([]);
  });

  it("attaches no figure to the argument about a tipping point", () => {
    const { statement } = factOf("kpmg-tipping") ?? { statement: { nl: "1", en: "1" } };
    expect(numbersIn(statement.nl + statement.en)).toEqual([]);
  });

  it.skipIf(!existsSync(LIST))("holds every row of the list of facts, with its figures", () => {
    expect(FACTS.map(({ id }) => id)).toEqual(listed().map(([, id]) => id));
    for (const [, id = "", statement = ""] of listed()) {
      const own = numbersIn(factOf(id)?.statement.en ?? "");
      const inList = numbersIn(statement).filter(
        (number) => id !== "chain" || !["937", "14"].includes(number),
      );
      expect(own.sort(), id).toEqual(inList.sort());
    }
  });
});
