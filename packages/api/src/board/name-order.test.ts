import { describe, expect, it } from "vitest";
import { compareNames, sortNameOf } from "./name-order";

describe("sortNameOf", () => {
  it.each([
    ["Joris van den Berg", "Berg Joris van den"],
    ["Noor van 't Hof", "Hof Noor van 't"],
    ["Fatima El Idrissi", "Idrissi Fatima El"],
    ["Emre Yıldız", "Yıldız Emre"],
    ["Anna Maria de Jong-Visser", "Maria de Jong-Visser Anna"],
    ["Becky", "Becky"],
    ["  Van  ", "Van"],
    ["Piet van", "Piet van"],
    ["", ""],
  ])("sorts %j as %j", (name, expected) => {
    expect(sortNameOf(name)).toBe(expected);
  });
});

it("orders by last name, then by id", () => {
  const people = [
    { id: "3", name: "Bram Kuipers" },
    { id: "2", name: "Ann van den Berg" },
    { id: "1", name: "Ann van den Berg" },
    { id: "4", name: "Zoë Abels" },
  ];
  expect(people.sort(compareNames).map(({ id }) => id)).toEqual(["4", "1", "2", "3"]);
});
