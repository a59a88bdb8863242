import { describe, expect, it } from "vitest";
import { parseTranscript } from "./parse-transcript";

describe("a pasted conversation", () => {
  it("is read in Dutch and English, with times and lines that go on", () => {
    const text =
      "Klant: Hallo?\n[10:02] Medewerker: Goedemorgen,\nwaarmee kan ik helpen?\n\nAgent: Still here\nBot: 1";
    expect(parseTranscript(text)).toEqual([
      { speaker: "customer", message: "Hallo?" },
      { speaker: "agent", message: "Goedemorgen, waarmee kan ik helpen?" },
      { speaker: "agent", message: "Still here" },
      { speaker: "bot", message: "1" },
    ]);
  });

  it("keeps a colon inside what is said, and is nothing without names", () => {
    expect(parseTranscript("K: Let op: het is koud")).toEqual([
      { speaker: "customer", message: "Let op: het is koud" },
    ]);
    expect(parseTranscript("Just some words\nLet op: this")).toEqual([]);
  });
});
