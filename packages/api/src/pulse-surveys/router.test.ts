import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { freshDb } from "@kwartet/db/testing";
import type { PulseItem } from "@kwartet/metrics/pulse/item";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { MOST_ITEMS } from "./input";
import { SHIPPED_SURVEY } from "./questionnaire";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;
beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const admin = () => a.as("admin").pulseSurveys;
const SCORE = { key: "again", kind: "score", text: { nl: "Weer?", en: "Again?" } } as const;
const content = (name: string, items: PulseItem[] = [SCORE]) => ({
  ...{ name, items },
  introduction: { nl: "Kort.", en: "Short." },
});

describe("the shipped questionnaire", () => {
  it("can be used at once, under a name in the language of the organisation", async () => {
    const [first] = await admin().list();
    expect(first).toMatchObject({ name: SHIPPED_SURVEY.name.en, isArchived: false, revision: 1 });
    expect(first!.items.map(({ key }) => key)).toEqual([
      ...["pride", "energy", "stay", "coach", "equipped", "recommend", "comment"],
    ]);
    expect(await admin().list()).toHaveLength(1);
  });

  it("fits what the builder takes, so that a copy of it can be changed", async () => {
    const [first] = await admin().list();
    const { surveyId } = await admin().copy({ surveyId: first!.id, name: "Our own" });
    const { name, introduction, items, revision } = await admin().get({ surveyId });
    expect(items).toEqual(SHIPPED_SURVEY.items);
    const saved = await admin().save({ surveyId, revision, name, introduction, items: items.slice(1) });
    expect(saved).toEqual({ revision: 2 });
    expect((await admin().get({ surveyId })).items).toHaveLength(items.length - 1);
    expect((await admin().list())[0]!.items).toHaveLength(items.length);
  });
});

describe("a questionnaire of one's own", () => {
  it("keeps its questions as they were written, in both languages", async () => {
    const items: PulseItem[] = [
      { key: "mood", kind: "scale", points: 7, construct: null, text: { nl: "Goed", en: "Well" } },
      {
        key: "hours",
        kind: "choice",
        text: { nl: "Wanneer?", en: "When?" },
        options: [
          { nl: "Dag", en: "Day" },
          { nl: "Avond", en: "Evening" },
        ],
      },
      SCORE,
      { key: "more", kind: "text", text: { nl: "Nog iets?", en: "Anything else?" } },
    ];
    const { surveyId } = await admin().create(content("All kinds", items));
    expect(await admin().get({ surveyId })).toMatchObject(content("All kinds", items));
  });

  it.each([
    ["no question", []],
    ["too many", Array.from({ length: MOST_ITEMS + 1 }, (_, index) => ({ ...SCORE, key: `k${index}` }))],
    ["the same key twice", [SCORE, SCORE]],
    ["one language", [{ ...SCORE, text: { nl: "Weer?", en: " " } }]],
    ["a key that is a sentence", [{ ...SCORE, key: "Would you?" }]],
    ["six points", [{ ...SCORE, kind: "scale", points: 6, construct: null }]],
    ["a choice of one", [{ ...SCORE, kind: "choice", options: [SCORE.text] }]],
    [
      "averaged questions of different lengths",
      [5, 7].map((points) => ({
        ...SCORE,
        key: `k${points}`,
        kind: "scale",
        points,
        construct: "engagement",
      })),
    ],
  ])("is refused with %s", async (_, items) => {
    await expect(admin().create(content("Refused", items as PulseItem[]))).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("tells the second of two who change it at once", async () => {
    const { surveyId } = await admin().create(content("Twice"));
    await admin().save({ surveyId, revision: 1, ...content("Twice changed") });
    await expect(admin().save({ surveyId, revision: 1, ...content("Twice lost") })).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { reason: "changed-meanwhile" },
    });
    expect(await admin().get({ surveyId })).toMatchObject({ name: "Twice changed", revision: 2 });
  });

  it("does not take a name that another has", async () => {
    const { surveyId } = await admin().create(content("Taken"));
    const taken = { code: "CONFLICT", cause: { reason: "name-taken" } };
    await expect(admin().create(content("Taken"))).rejects.toMatchObject(taken);
    await expect(admin().copy({ surveyId, name: "Taken" })).rejects.toMatchObject(taken);
    const other = await admin().create(content("Free"));
    await expect(
      admin().save({ surveyId: other.surveyId, revision: 1, ...content("Taken") }),
    ).rejects.toMatchObject(taken);
  });

  it("is put away and brought back, and stands last while it is away", async () => {
    const { surveyId } = await admin().create(content("Away"));
    await admin().archive({ surveyId });
    expect((await admin().list()).at(-1)).toMatchObject({ name: "Away", isArchived: true });
    await admin().restore({ surveyId });
    expect(await admin().get({ surveyId })).toMatchObject({ isArchived: false });
  });
});

describe("whoever is not an admin of the organisation", () => {
  const writes = (surveyId: string) => [
    ["get", { surveyId }],
    ["save", { surveyId, revision: 1, ...content("X") }],
    ["copy", { surveyId, name: "X" }],
    ["archive", { surveyId }],
    ["restore", { surveyId }],
  ];

  it("changes nothing, and finds nothing of another organisation", async () => {
    const { surveyId } = await admin().create(content("Guarded"));
    for (const [verb, input] of [...writes(surveyId), ["create", content("X")]]) {
      for (const role of ["agent", "coach", "executive", "privacy-officer"] as const) {
        const call = a.as(role).pulseSurveys[verb as "archive"](input as never);
        await expect(call, `${role} ${verb}`).rejects.toMatchObject({ code: "FORBIDDEN" });
      }
    }
    for (const [verb, input] of writes(surveyId)) {
      const theirs = b.as("admin").pulseSurveys[verb as "archive"](input as never);
      await expect(theirs).rejects.toMatchObject({ code: "NOT_FOUND" });
      const none = admin()[verb as "archive"]({ ...(input as object), surveyId: newId() } as never);
      await expect(none).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await admin().get({ surveyId })).toMatchObject({
      name: "Guarded",
      revision: 1,
      isArchived: false,
    });
  });
});
