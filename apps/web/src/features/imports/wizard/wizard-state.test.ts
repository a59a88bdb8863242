import { describe, expect, it } from "vitest";
import { EMPTY_STATE, planKey, stepFor, type WizardState, withTemplate, withUpload } from "./wizard-state";

const READING = {
  kind: "delimited",
  encoding: "utf-8",
  delimiter: ";",
  quote: '"',
  decimalMark: ",",
  thousandsMark: "none",
  dateOrder: "dmy",
  timeZone: "Europe/Amsterdam",
  headerRow: 1,
  sheet: null,
} as const;
const MAPPING = {
  fields: [{ field: "channel", column: "Kanaal" }],
  constants: [],
  identity: null,
  skips: [],
  allowed: [],
  people: [],
  teams: [],
  system: null,
};
const READY: WizardState = {
  ...EMPTY_STATE,
  uploadId: "u",
  dataSet: "contacts",
  reading: READING,
  mappings: { contacts: MAPPING },
  agreed: "contacts",
};

describe("the step that is shown", () => {
  it("is never one for which something is still to be said", () => {
    expect(stepFor("trial", EMPTY_STATE)).toBe("file");
    expect(stepFor("problems", { ...READY, agreed: null })).toBe("columns");
    expect(stepFor("problems", { ...READY, agreed: "ratings" })).toBe("columns");
    expect(stepFor("problems", READY)).toBe("problems");
  });

  it("is the trial only of the plan as it stands", () => {
    const tried = { ...READY, trial: { importId: "i", plan: planKey(READY) } };
    expect(stepFor("trial", tried)).toBe("trial");
    const changed = { ...tried, mappings: { contacts: { ...MAPPING, system: "x" } } };
    expect(stepFor("trial", changed)).toBe("problems");
  });

  it("stays at the import once it has begun: the file is gone then", () => {
    expect(stepFor("read", { ...READY, run: { importId: "i", plan: "" } })).toBe("run");
  });
});

describe("another file", () => {
  it("keeps what a template said and forgets what was said of the former file", () => {
    const plan = { dataSet: "contacts", reading: READING, mapping: MAPPING } as const;
    const chosen = withTemplate({ ...EMPTY_STATE }, { templateId: "t", name: "n", plan });
    expect(chosen.given).not.toHaveProperty("kind");
    const next = withUpload({ ...chosen, confirmed: { timeZone: "UTC" }, header: ["x"] }, "v", "b.csv");
    expect(next).toMatchObject({ uploadId: "v", templateId: "t", header: [], confirmed: {} });
    expect(next.mappings.contacts).toEqual(MAPPING);
    expect(next.given.dateOrder).toBe("dmy");
    expect(withUpload(READY, "v", "b.csv")).toMatchObject({ given: {}, mappings: {}, agreed: null });
  });
});
