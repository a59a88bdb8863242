import { describe, expect, it } from "vitest";
import { isBankAccount, isCitizenNumber } from "./check-digits";
import { findSensitive, maskText } from "./sensitive-columns";

const kindOf = (name: string, texts: string[] = ["x"], dataSet?: string) =>
  findSensitive(
    [name],
    texts.map((text, row) => ({ row, cells: [text] })),
    { dataSet },
  ).get(name) ?? null;

describe("by its name", () => {
  it.each([
    ["BSN", "citizen-number"],
    ["burgerservicenummer klant", "citizen-number"],
    ["Social Security No.", "citizen-number"],
    ["iban", "bank-account"],
    ["Bankrekeningnummer", "bank-account"],
    ["diagnose", "health"],
    ["Ziekteverzuim", "health"],
    ["medicatie_gebruik", "health"],
    ["agent_sentiment", "emotion"],
    ["agentSentimentScore", "emotion"],
    ["tone", "emotion"],
    ["empathy_ai", "emotion"],
    ["Stress-niveau", "emotion"],
    ["emotion", "emotion"],
    ["attitude medewerker", "emotion"],
    ["customer_sentiment", "customer-sentiment"],
    ["Sentiment", "customer-sentiment"],
    ["klant naam", "customer-name"],
    ["CustomerName", "customer-name"],
    ["e-mail klant", "customer-contact"],
    ["Telefoonnummer beller", "customer-contact"],
  ])("%s is %s", (name, kind) => {
    expect(kindOf(name)).toBe(kind);
  });

  it.each([
    "klantnummer",
    "agent",
    "medewerker naam",
    "toonbank",
    "telefoon",
    "stelling",
    "team",
    "rekening verzonden",
  ])("%s is nothing special", (name) => {
    expect(kindOf(name)).toBeNull();
  });
});

describe("by what stands in it", () => {
  const citizens = ["111222333", "123456782", "100000009", "100000010", "100000022", "999999990"];

  it("is a citizen number when most rows pass the test, not when one in eleven does", () => {
    expect(citizens.filter(isCitizenNumber).length).toBeGreaterThan(3);
    expect(kindOf("nummer", citizens)).toBe("citizen-number");
    const ordinary = Array.from({ length: 50 }, (_, at) => String(300_000_000 + at));
    expect(kindOf("nummer", ordinary)).toBeNull();
  });

  it("is a bank account by its check digits", () => {
    expect(isBankAccount("NL91 ABNA 0417 1643 00")).toBe(true);
    expect(isBankAccount("NL92ABNA0417164300")).toBe(false);
    expect(kindOf("kenmerk", ["NL91ABNA0417164300", "GB82WEST12345698765432"])).toBe("bank-account");
  });

  it("is an address, unless it is of one's own people", () => {
    expect(kindOf("email", ["a@example.nl", "b@example.nl"])).toBe("customer-contact");
    expect(kindOf("agent email", ["a@example.nl"])).toBeNull();
    expect(kindOf("email", ["a@example.nl"], "people")).toBeNull();
  });
});

it("shows of such a cell that there is something, and no more", () => {
  expect(maskText("111222333")).toBe("••••••••");
  expect(maskText("")).toBe("");
});
