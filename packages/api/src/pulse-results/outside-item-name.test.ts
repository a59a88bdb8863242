import { expect, it } from "vitest";
import { nameOutsideItem } from "./outside-item-name";

it("names in both languages what surveys often ask after, however the column is spelt", () => {
  expect(nameOutsideItem("Stay")).toEqual({ nl: "Willen blijven", en: "Wish to stay" });
});

it("makes readable what only the file can name, also where its name is that of something else", () => {
  expect(nameOutsideItem("parent_score").nl).toBe("Parent score");
  expect(nameOutsideItem("constructor")).toEqual({ nl: "Constructor", en: "Constructor" });
});
