import type { Db } from "@kwartet/db/client";
import { newId } from "@kwartet/db/id";
import { freshDb } from "@kwartet/db/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { setupTwoOrganizations, type TestOrganization } from "../testing";
import { DEFAULT_FORMS } from "./default-form";

let db: Db;
let a: TestOrganization;
let b: TestOrganization;

beforeAll(async () => {
  db = await freshDb();
  ({ a, b } = await setupTwoOrganizations(db));
});

const admin = () => a.as("admin").reviewForms;

/** A draft of a form of its own, with the criteria as they can be sent back. */
async function setupDraft(name: string) {
  const { formId } = await admin().create({ name });
  const { version, revision, criteria } = await admin().get({ formId });
  const sent = criteria.map(({ id, ...criterion }) => ({ ...criterion, criterionId: id as string | null }));
  return { draft: { formId, version, revision }, criteria: sent };
}

describe("the shipped form", () => {
  it("is there when the first is asked for, published, in the language of the organisation", async () => {
    const [first, ...others] = await a.as("coach").reviewForms.list();
    expect(others).toEqual([]);
    expect(first).toMatchObject({ name: "Good conversation", published: { version: 1 }, draft: null });
    const form = await a.as("coach").reviewForms.get({ formId: first!.id });
    expect(form.criteria.map(({ title }) => title)).toEqual(
      DEFAULT_FORMS.en.criteria.map(({ title }) => title),
    );
    expect(await admin().list()).toHaveLength(1);
  });

  it("says the same in both languages, under all four KPIs, with critical criteria of two levels", () => {
    const shapeOf = ({ criteria }: (typeof DEFAULT_FORMS)["nl"]) =>
      criteria.map(({ title: _, anchors, ...rest }) => ({ ...rest, levels: anchors.length }));
    expect(shapeOf(DEFAULT_FORMS.nl)).toEqual(shapeOf(DEFAULT_FORMS.en));
    expect(new Set(DEFAULT_FORMS.nl.criteria.map(({ kpi }) => kpi)).size).toBe(4);
    const critical = DEFAULT_FORMS.nl.criteria.filter(({ isCritical }) => isCritical);
    expect(critical.map(({ anchors }) => anchors.length)).toEqual([2, 2]);
  });
});

describe("a version of a form", () => {
  it("is written as a draft, and a criterion that stays keeps its id", async () => {
    const { draft, criteria } = await setupDraft("Chat");
    const [first] = criteria;
    const changed = { ...first!, title: "Greets by name", weight: 3 };
    const added = { ...first!, criterionId: null, title: "Says goodbye" };
    const { revision } = await admin().save({ ...draft, criteria: [added, changed] });
    const form = await admin().get({ formId: draft.formId });
    expect(form).toMatchObject({ revision, publishedAt: null });
    expect(form.criteria.map(({ title }) => title)).toEqual(["Says goodbye", "Greets by name"]);
    expect(form.criteria[1]!.id).toBe(first!.criterionId);
  });

  it("never changes once it is published, and is followed by another", async () => {
    const { draft, criteria } = await setupDraft("Mail");
    await admin().publish(draft);
    const published = { code: "PRECONDITION_FAILED", cause: { reason: "published" } };
    for (const revision of [draft.revision, draft.revision + 1]) {
      await expect(admin().save({ ...draft, revision, criteria })).rejects.toMatchObject(published);
    }
    await expect(admin().discard(draft)).rejects.toMatchObject(published);
    const { version } = await admin().startVersion({ formId: draft.formId });
    expect(version).toBe(2);
    expect(await admin().startVersion({ formId: draft.formId })).toEqual({ version: 2 });
    const next = await admin().get({ formId: draft.formId });
    expect(next.criteria.map(({ id }) => id)).toEqual(criteria.map(({ criterionId }) => criterionId));
    const { revision } = await admin().save({
      formId: draft.formId,
      version,
      revision: next.revision,
      criteria: criteria.slice(0, 1),
    });
    expect((await admin().get({ formId: draft.formId, version: 1 })).criteria).toHaveLength(criteria.length);
    await admin().discard({ formId: draft.formId, version, revision });
    expect(await admin().get({ formId: draft.formId })).toMatchObject({ version: 1 });
  });

  it("is changed by one of two at once, and the other is told", async () => {
    const { draft, criteria } = await setupDraft("Two at once");
    const save = (title: string) => admin().save({ ...draft, criteria: [{ ...criteria[0]!, title }] });
    const outcomes = await Promise.allSettled([save("Mine"), save("Theirs")]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const lost = outcomes.find((outcome) => outcome.status === "rejected");
    expect(lost).toMatchObject({ reason: { code: "CONFLICT", cause: { reason: "changed-meanwhile" } } });
  });

  it("is published only with something that counts", async () => {
    const { draft, criteria } = await setupDraft("Only critical");
    const { revision } = await admin().save({
      ...draft,
      criteria: criteria.filter(({ isCritical }) => isCritical),
    });
    await expect(admin().publish({ ...draft, revision })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "nothing-counts" },
    });
  });

  it("thrown away unpublished takes its form along", async () => {
    const { draft } = await setupDraft("Never mind");
    await admin().discard(draft);
    expect((await admin().list()).map(({ name }) => name)).not.toContain("Never mind");
  });
});

describe("a form", () => {
  it("has a name of its own, and can be put away and taken back but for the last", async () => {
    const { draft } = await setupDraft("Social");
    await expect(admin().create({ name: "Social" })).rejects.toMatchObject({ code: "CONFLICT" });
    await admin().publish(draft);
    const forms = async () => (await admin().list()).filter(({ isArchived }) => !isArchived);
    for (const { id } of (await forms()).filter(({ id }) => id !== draft.formId)) {
      await admin().archive({ formId: id });
    }
    await expect(admin().archive({ formId: draft.formId })).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
      cause: { reason: "last-form" },
    });
    await admin().rename({ formId: draft.formId, name: "Public messages" });
    expect((await forms()).map(({ name }) => name)).toEqual(["Public messages"]);
    const [shipped] = await admin().list();
    await admin().restore({ formId: shipped!.id });
    expect(await forms()).toHaveLength(2);
  });

  it("is read by coaches and changed by an admin alone", async () => {
    const [form] = await a.as("coach").reviewForms.list();
    const forbidden = { code: "FORBIDDEN" };
    await expect(a.as("coach").reviewForms.create({ name: "Mine" })).rejects.toMatchObject(forbidden);
    await expect(a.as("coach").reviewForms.archive({ formId: form!.id })).rejects.toMatchObject(forbidden);
    await expect(a.as("agent").reviewForms.list()).rejects.toMatchObject(forbidden);
    await expect(a.as("executive").reviewForms.list()).rejects.toMatchObject(forbidden);
  });

  it("of another organisation is as one that does not exist", async () => {
    const [theirs] = await b.as("admin").reviewForms.list();
    for (const formId of [theirs!.id, newId()]) {
      const gone = { code: "NOT_FOUND", message: "Review form not found." };
      await expect(admin().get({ formId })).rejects.toMatchObject(gone);
      await expect(admin().startVersion({ formId })).rejects.toMatchObject(gone);
      await expect(admin().publish({ formId, version: 1, revision: 1 })).rejects.toMatchObject(gone);
    }
  });

  it("refuses criteria that make no sense, and those of another form", async () => {
    const { draft, criteria } = await setupDraft("Nonsense");
    const [first] = criteria;
    const wrong = [
      { ...first!, weight: 0 },
      { ...first!, title: " " },
      { ...first!, anchors: ["Only one"] },
      { ...first!, isCritical: true },
      { ...first!, kpi: "speed" as "resolution" },
    ];
    for (const criterion of wrong) {
      const attempt = admin().save({ ...draft, criteria: [criterion] });
      await expect(attempt).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
    const other = await setupDraft("Another");
    const attempt = admin().save({ ...draft, criteria: other.criteria });
    await expect(attempt).rejects.toMatchObject({ code: "NOT_FOUND", message: "Criterion not found." });
  });
});
