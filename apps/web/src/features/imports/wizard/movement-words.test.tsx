import type { ImportPreview, PreviewFigure } from "@kwartet/api/imports/dry-run/preview";
import { describe, expect, it } from "vitest";
import { markupOf, textOf } from "@/ui/testing";
import { ChangeTable } from "./change-table";
import { MovementTable } from "./movement-table";
import { isMoved, wordOf } from "./movement-words";
import { TrialMade } from "./trial-made";

const figure = (told: Partial<PreviewFigure>): PreviewFigure => ({
  kpi: "response-speed",
  measure: "within-promise",
  unit: "share",
  value: 0.82,
  lower: 0.78,
  upper: 0.86,
  x: 82,
  n: 100,
  ...told,
});
const none = figure({ value: null, lower: null, upper: null, x: null, n: 0 });

describe("a movement", () => {
  it("is new, the same, perhaps chance, or clearly another", () => {
    expect(wordOf({ before: none, after: figure({}) })).toBe("isNew");
    expect(wordOf({ before: figure({ n: 50 }), after: figure({}) })).toBe("isSame");
    expect(wordOf({ before: figure({ value: 0.8 }), after: figure({}) })).toBe("isChance");
    expect(wordOf({ before: figure({ value: 0.6 }), after: figure({}) })).toBe("isOther");
    expect(isMoved({ before: figure({}), after: figure({}) })).toBe(false);
    expect(isMoved({ before: figure({ n: 99 }), after: figure({}) })).toBe(true);
  });
});

const PREVIEW: ImportPreview = {
  changes: [
    {
      table: "contacts",
      externalId: "Z1",
      fields: [
        { field: "topic", before: "Overig", after: "Storing", isHidden: false },
        { field: "customer", before: null, after: null, isHidden: true },
      ],
    },
  ],
  changesTotal: 1,
  made: { teams: ["Noord"], people: 2, customers: 0 },
  movements: [
    {
      teamId: "018f0000-0000-7000-8000-000000000001",
      team: "Noord",
      isNew: false,
      week: "2026-W10",
      from: "2026-03-02",
      to: "2026-03-08",
      isTooSmall: false,
      kpis: [{ before: none, after: figure({}) }],
    },
  ],
  teamsTotal: 1,
  isTruncated: false,
};

describe("a trial", () => {
  it("shows each figure before and after, with its n and interval", () => {
    const text = textOf(markupOf(<MovementTable preview={PREVIEW} />));
    expect(text).toContain("Noord, wk 10");
    expect(text).toMatch(/geen .*82% .*100 .*78–86% .*Nieuw, er was nog niets/);
    const small = { ...PREVIEW.movements[0], isTooSmall: true, kpis: [] };
    const hidden = { ...PREVIEW, movements: [small] } as ImportPreview;
    const told = textOf(markupOf(<MovementTable preview={hidden} />));
    expect(told).toContain("Van Noord laten we geen cijfers zien");
    expect(told).not.toContain("veranderen niet");
  });

  it("shows rows before and after, and of a customer only that there is another", () => {
    const text = textOf(markupOf(<ChangeTable preview={PREVIEW} />));
    expect(text).toContain("was Overig wordt Storing");
    expect(text).toContain("een andere klant");
    expect(textOf(markupOf(<TrialMade made={PREVIEW.made} />))).toBe(
      "Er komen bij: 1 team (Noord), 2 mensen.",
    );
  });
});
