import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { MESSAGES } from "@/i18n/messages";
import { aftermathText, answerText, clockedText, durationText, ratingText, shortDay } from "./contact-cells";

const spoken = {
  locale: "nl" as const,
  t: createTranslator({ locale: "nl", messages: MESSAGES.nl, namespace: "contacts" }),
};
const rating = (friendliness: number | null) => ({
  friendliness,
  satisfaction: null,
  effort: null,
  solved: null,
});
const afterwards = (
  outcome: "solved" | "came-back" | "pending" | "not-counted",
  afterDays: number | null = null,
) => aftermathText({ after: { outcome, afterDays }, isReopened: false }, spoken);

it("names a day without its year", () => expect(shortDay("2026-10-27", "nl")).toBe("di 27 okt"));

it("says unknown instead of nought", () => {
  expect(durationText(null, spoken)).toBe("onbekend");
  expect(durationText(0, spoken)).toBe("0:00");
});

it("shows a duration on both clocks where they differ, and says which one counts", () => {
  const hour = { seconds: 3600, calendarSeconds: 61_200 };
  expect(clockedText({ clock: "business", ...hour }, spoken)).toBe(
    "1 u 00 min in openingstijd (zo telt het), 17 u 00 min op de klok",
  );
  expect(clockedText({ clock: "business", seconds: 60, calendarSeconds: 60 }, spoken)).toBe("1:00");
  expect(clockedText({ clock: "calendar", seconds: 60, calendarSeconds: 60 }, spoken)).toBe("1:00");
  expect(clockedText({ clock: "business", seconds: null, calendarSeconds: null }, spoken)).toBe("onbekend");
});

it("shows every rating of a contact, and none where the question was not answered", () => {
  expect(ratingText([rating(5), rating(3)], spoken)).toBe("5 van 5, 3 van 5");
  expect(ratingText([rating(null)], spoken)).toBeNull();
});

describe("aftermathText", () => {
  it.each([
    [afterwards("solved"), "Opgelost"],
    [afterwards("came-back", 1), "Terug na 1 dag"],
    [afterwards("came-back", 5), "Terug na 5 dagen"],
    [afterwards("came-back", 0), "Terug dezelfde dag"],
    [afterwards("pending"), "Nog niet bekend"],
    [afterwards("pending", 2), "Terug na 2 dagen"],
    [afterwards("not-counted"), "Telt niet mee"],
  ])("%s", (said, text) => expect(said).toBe(text));
});

it("tells too late from not at all", () => {
  expect(answerText({ state: "answered", counts: false }, spoken)).toBe("Beantwoord, te laat");
  expect(answerText({ state: "answered", counts: true }, spoken)).toBe("Beantwoord");
  expect(answerText({ state: "abandoned", counts: false }, spoken)).toBe("Afgehaakt");
});
