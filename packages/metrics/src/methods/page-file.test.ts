import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { KPIS } from "../kpi";
import { METHODS } from "./catalogue";
import { renderMethodsPage } from "./page";

it("is the page that stands in the documentation", async () => {
  const file = new URL("../../../../docs/methods.md", import.meta.url);
  expect(await readFile(file, "utf8")).toBe(renderMethodsPage(KPIS, METHODS));
});
