import { describe, expect, it } from "vitest";
import type { FigureRow } from "../kpis/list-figures";
import { figuresCsv } from "./figures-csv";

const row: FigureRow = {
  key: "Noor; van 'Dijk', \"N\"",
  label: "=HYPERLINK(1)",
  id: "019a0000-0000-7000-8000-000000000000",
  kpi: "resolution",
  measure: "no-repeat",
  value: 2 / 3,
  lower: -0.25,
  upper: null,
  x: 2,
  n: 3,
  unit: "share",
  leading: true,
  word: null,
};

describe("figuresCsv", () => {
  it("writes commas and points by the standard", () => {
    expect(figuresCsv([row], "rfc4180")).toBe(
      "key,label,kpi,measure,value,lower,upper,x,n,unit,leading,word\r\n" +
        '"Noor; van \'Dijk\', ""N""",\'=HYPERLINK(1),resolution,no-repeat,0.6666666666666666,-0.25,,2,3,share,true,\r\n',
    );
  });

  it("writes what a Dutch Excel reads, with negative numbers as numbers", () => {
    const [mark, ...lines] = [
      figuresCsv([row], "excel-nl").slice(0, 1),
      ...figuresCsv([row], "excel-nl").slice(1).split("\r\n"),
    ];
    expect(mark).toBe("\uFEFF");
    expect(lines[0]).toBe("key;label;kpi;measure;value;lower;upper;x;n;unit;leading;word");
    expect(lines[1]).toContain(";0,6666666666666666;-0,25;;2;3;share;true;");
  });

  it("writes what an English Excel reads", () => {
    expect(figuresCsv([row], "excel-en")).toBe(`\uFEFF${figuresCsv([row], "rfc4180")}`);
  });

  it("writes the heads alone without figures", () => {
    expect(figuresCsv([], "rfc4180").split("\r\n")).toHaveLength(2);
  });

  it("leaves nothing empty that is zero", () => {
    const zero = { ...row, value: 0, x: 0, key: null };
    expect(figuresCsv([zero], "rfc4180").split("\r\n")[1]).toMatch(/^,.*,0,-0\.25,,0,3,/);
  });
});
