import { freshStore } from "@kwartet/db/testing";
import { expect, it } from "vitest";
import { createOrganization } from "../organizations/create-queries";
import { systemScope } from "../scope";
import { runImport } from "./run-import";
import { knowledgeOf } from "./testing-contents";
import { generatedFile } from "./testing-generated-file";

const ROWS = 600;

/** The second file corrects half of the first and adds as much. */
const FIRST = generatedFile("a", ROWS);
const SECOND = `${generatedFile("a", ROWS / 2)
  .replaceAll("Noord", "West")
  .replaceAll("Storing", "Levering")}\n${generatedFile("b", ROWS / 2)
  .split("\n")
  .slice(1)
  .join("\n")}`;

it("ends as one after the other, whichever was first", async () => {
  const { db } = await freshStore();
  const organization = async () => {
    const organizationId = await createOrganization(db, {
      name: "At once",
      timeZone: "Europe/Amsterdam",
      locale: "nl",
    });
    const take = (text: string) =>
      runImport(db, systemScope(organizationId, "import:write"), {
        source: "neutral",
        fileName: "file.csv",
        fileBytes: text.length,
        bytes: new Blob([text]).stream() as unknown as AsyncIterable<Uint8Array>,
        customerKey: "k".repeat(32),
      });
    return { organizationId, take };
  };
  const atOnce = await organization();
  await Promise.all([atOnce.take(FIRST), atOnce.take(SECOND)]);
  const result = await knowledgeOf(db, atOnce.organizationId);

  const inTurn = [];
  for (const files of [
    [FIRST, SECOND],
    [SECOND, FIRST],
  ]) {
    const { organizationId, take } = await organization();
    for (const file of files) await take(file);
    inTurn.push(await knowledgeOf(db, organizationId));
  }
  expect(inTurn).toContainEqual(result);
});
