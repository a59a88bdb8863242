import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import type { Notification } from "./notification";
import { noteOf, sayNotification } from "./say-notification";

const said = {
  locale: "en" as const,
  t: createTranslator({ locale: "en", messages: MESSAGES.en, namespace: "notifications" }) as never,
};

const told = (kind: Notification["kind"], given: Partial<Notification> = {}) => ({
  kind,
  about: {},
  personName: null,
  teamName: null,
  ...given,
});

describe("what is told", () => {
  it.each([
    [
      told("signal", { about: { kpi: "resolution", side: "unfavourable" }, personName: "Noor" }),
      "New signal of Noor: Resolution, less than usual",
    ],
    [
      told("signal", { about: { kpi: "availability", side: "favourable", teamId: "t" }, teamName: "North" }),
      "New signal of North: Availability, better than usual",
    ],
    [told("session-planned", { personName: "Marieke" }), "Marieke planned a session with you"],
    [told("session-held"), "Confirm the agreements of your session with somebody"],
    [
      told("goal-accepted", { about: { kpi: "friendliness" }, personName: "Noor" }),
      "A goal was accepted: Friendliness, of Noor",
    ],
    [told("kudos"), "You were given a compliment"],
  ])("is a sentence: %j", (notification, sentence) => {
    expect(sayNotification(notification, said)).toBe(sentence);
  });

  it("names how often the rule of an alert is wrong, and only of an alert", () => {
    expect(noteOf(told("signal", { about: { agentId: "a" } }), said)).toContain("at most 5%");
    expect(noteOf(told("signal", { about: { teamId: "t" } }), said)).toContain("14% to 24%");
    expect(noteOf(told("kudos"), said)).toBeNull();
  });
});
