import { expect, it } from "vitest";
import { nameExperienceRule } from "./experience-rule";

const RULE = {
  satisfactionAtMost: 2,
  unresolvedContacts: 3,
  countsAbandoned: true,
  abandonedAfterSeconds: 240,
};

it("names each kind that counts, and none that does not", () => {
  expect(nameExperienceRule(RULE, "en")).toEqual([
    "a rating of 2 or lower (of 5) for satisfaction",
    "a third contact about the same question",
    "giving up after more than 4:00",
  ]);
  expect(nameExperienceRule({ ...RULE, satisfactionAtMost: 1, unresolvedContacts: null }, "nl")).toEqual([
    "een beoordeling van 1 (van 5) voor tevredenheid",
    "ophangen na meer dan 4:00 wachten",
  ]);
  expect(
    nameExperienceRule(
      { ...RULE, satisfactionAtMost: null, unresolvedContacts: null, abandonedAfterSeconds: null },
      "en",
    ),
  ).toEqual(["giving up after a longer wait than nine in ten contacts of that channel"]);
  expect(nameExperienceRule({ ...RULE, countsAbandoned: false, unresolvedContacts: 4 }, "en")[1]).toContain(
    "4th",
  );
});
