import { suggestMapping } from "@kwartet/api/imports/mapping/suggest-mapping";
import { inspectFile } from "@kwartet/api/imports/reading/inspect-file";
import { describeInspection } from "@kwartet/api/imports/uploads/describe-inspection";
import { describe, expect, it } from "vitest";
import { markupOf, textOf } from "@/ui/testing";
import { FieldTable } from "./field-table";
import { IgnoredColumns } from "./ignored-columns";
import { ProblemGroupList } from "./problem-group-list";
import { openSettings, ReadingTable } from "./reading-table";
import { SampleTable } from "./sample-table";
import { EMPTY_STATE } from "./wizard-state";

const CSV =
  "Zaaknummer;Kanaal;Binnenkomst;BSN;Klantnaam;Kleur\r\n" +
  "Z1;Telefoon;04-03-2026 14:05;111222333;P. Jansen;rood\r\n" +
  "Z2;Fax;05-03-2026 09:10;123456782;K. de Vries;blauw\r\n";

async function* bytes() {
  yield new TextEncoder().encode(CSV);
}

async function lookAt() {
  const inspected = await inspectFile(bytes, { timeZone: "Europe/Amsterdam" });
  const inspection = {
    ...describeInspection(inspected),
    fileName: "a.csv",
    bytes: CSV.length,
    templates: [],
  };
  const { header, rows } = inspected;
  const suggestion = suggestMapping({ header, rows, reading: inspection.reading, dataSet: "contacts" });
  return { inspection, suggestion };
}

const nothing = () => undefined;

describe("the settings of a file", () => {
  it("show what decided them, and ask for a yes to what is unsure", async () => {
    const { inspection } = await lookAt();
    expect(openSettings(inspection, EMPTY_STATE)).toContain("dateOrder");
    const agreed = { ...EMPTY_STATE, confirmed: { dateOrder: inspection.settings.dateOrder.value } };
    expect(openSettings(inspection, agreed)).not.toContain("dateOrder");
    // What was agreed with is a value: another guess asks again.
    expect(openSettings(inspection, { ...agreed, confirmed: { dateOrder: "ymd" } })).toContain("dateOrder");
    const text = textOf(
      markupOf(
        <ReadingTable
          inspection={inspection}
          state={EMPTY_STATE}
          timeZones={["Europe/Amsterdam", "UTC"]}
          onChoose={nothing}
          onConfirm={nothing}
        />,
      ),
    );
    expect(text).toContain("rij 2, Binnenkomst: 04-03-2026 14:05");
    expect(text).toContain("Dit klopt");
    expect(text).toContain("puntkomma");
  });

  it("show a few rows as they are understood, and nothing of a column that is hidden", async () => {
    const { inspection } = await lookAt();
    const text = textOf(markupOf(<SampleTable inspection={inspection} />));
    expect(text).toContain("2026-03-04 14:05:00 staat er als 04-03-2026 14:05");
    expect(text).toContain("verborgen");
    expect(text).not.toContain("Jansen");
  });
});

describe("the columns of a file", () => {
  it("stand beside the fields with how sure that is, and with what their values are", async () => {
    const { suggestion } = await lookAt();
    const text = textOf(
      markupOf(
        <FieldTable suggestion={suggestion} means={{}} mapping={suggestion.mapping} onEdit={nothing} />,
        "en",
      ),
    );
    expect(text).toMatch(/Channel required/);
    expect(text).toContain("likely (73%)");
    expect(text).toContain("1 value translated, 1 value unknown");
  });

  it("that are not read are named with the reason, and some can never be", async () => {
    const { suggestion } = await lookAt();
    const markup = markupOf(
      <IgnoredColumns
        dataSet="contacts"
        columns={suggestion.columns}
        mapping={suggestion.mapping}
        onEdit={nothing}
      />,
    );
    expect(textOf(markup)).toContain("burgerservicenummer");
    expect(markup).not.toContain("Toch gebruiken: BSN");
    expect(markup).toContain("Toch gebruiken: Klantnaam");
    expect(textOf(markup)).toContain("Kwartet heeft hier geen veld voor.");
  });
});

describe("what to do about a group of problems", () => {
  const group = {
    column: "Kanaal",
    severity: "error" as const,
    pattern: "a…",
    count: 1,
    values: [{ found: "Fax", count: 1 }],
    rows: [3],
  };
  const say = async (
    about: { code: string; params: Record<string, string>; repairs: Repair[] },
    column = "Kanaal",
  ) => {
    const { inspection, suggestion } = await lookAt();
    const plan = { dataSet: "contacts" as const, reading: inspection.reading, mapping: suggestion.mapping };
    const groups = [{ ...group, ...about, column }];
    return textOf(markupOf(<ProblemGroupList plan={plan} groups={groups} isBusy={false} onEdit={nothing} />));
  };
  type Repair = "value-map" | "skip-rows" | "other-dates";

  it("is a rule where one can mend it, and nothing in the file", async () => {
    const text = await say({
      code: "not-an-instant",
      params: {},
      repairs: ["other-dates", "value-map", "skip-rows"],
    });
    expect(text).toContain("Wat te doen: Zeg op welke andere manier deze datums geschreven zijn.");
    expect(text).toContain("Je bestand hoeft niet te veranderen.");
    expect(text).not.toContain("Verbeter de rij in het bestand");
  });

  it("is to mend the file or leave the rows out, where no rule can", async () => {
    const text = await say({ code: "not-a-period", params: {}, repairs: ["skip-rows"] });
    expect(text).toContain(
      "Verbeter de rij in het bestand en importeer het bestand opnieuw. Of sla deze rijen hier over.",
    );
    // Of a column that becomes no field there is nothing to make a rule of.
    const loose = await say(
      { code: "not-allowed", params: { allowed: "phone" }, repairs: ["value-map", "skip-rows"] },
      "Kleur",
    );
    expect(loose).toContain("Of sla deze rijen hier over.");
  });
});
