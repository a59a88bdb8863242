import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { identifierHasher } from "../customer-hash";
import { countryOfZone } from "./country-of-zone";
import { normaliseEmail, normaliseNumber, normalisePhone } from "./normalise-identifier";

describe("a customer's number", () => {
  it.each([
    [" K-501 ", "k-501"],
    ["007", "007"],
    ["7", "7"],
    ["Zoe\u0308", "zo\u00eb"],
    ["100", "100"],
  ])("%j is %j", (text, number) => expect(normaliseNumber(text)).toBe(number));

  it.each(["", " ", "0", "000", "Unknown", "N/A", "n.a.", "ANONYMOUS", "onbekend", "null", "-"])(
    "%j is nobody",
    (text) => expect(normaliseNumber(text)).toBeNull(),
  );
});

describe("an e-mail address", () => {
  it.each([
    [" Zoe@Example.ORG", "zoe@example.org"],
    ["mailto:zoe@example.org", "zoe@example.org"],
    ["z.oe@example.org", "z.oe@example.org"],
    ["zoe+shop@example.org", "zoe+shop@example.org"],
    ["zoe\u0308@example.org", "zo\u00eb@example.org"],
  ])("%j is %j", (text, address) => expect(normaliseEmail(text)).toBe(address));

  it.each(["", "zoe", "zoe@", "@example.org", "zoe@localhost", "a@b.nl, c@d.nl", "Zoe <zoe@example.org>"])(
    "is not %j",
    (text) => expect(normaliseEmail(text)).toBeNull(),
  );
});

describe("a telephone number", () => {
  it.each([
    ["06-12345678"],
    ["06 12 34 56 78"],
    ["0031612345678"],
    ["0031 (0)6 12345678"],
    ["+31 6 1234 5678"],
    ["31612345678"],
    ["tel:+31612345678"],
    ["sip:+31612345678@pbx.example.org"],
    ["+31612345678;ext=9"],
    ["06-12345678 ext. 12"],
  ])("%j is one line", (text) => expect(normalisePhone(text, "NL")).toBe("+31612345678"));

  it("without its country is of the organisation's, and of nobody where that is not known", () => {
    expect(normalisePhone("030 123456", "DE")).toBe("+4930123456");
    expect(normalisePhone("0049 30 123456", "NL")).toBe("+4930123456");
    expect(normalisePhone("030 123456", null)).toBeNull();
    expect(normalisePhone("+49 30 123456", null)).toBe("+4930123456");
    expect(normalisePhone("0049 30 123456", null)).toBe("+4930123456");
  });

  it.each([
    "",
    "anonymous",
    "Restricted",
    "unknown",
    "266696687",
    "+266696687",
    "0",
    "204",
    "1234",
    "112",
    "K-77",
  ])("is not %j", (text) => expect(normalisePhone(text, "NL")).toBeNull());
});

it.each([
  ["Europe/Amsterdam", "NL"],
  ["Europe/Brussels", "BE"],
  ["Australia/Sydney", "AU"],
  ["UTC", null],
])("%s lies in %s", (zone, country) => expect(countryOfZone(zone)).toBe(country));

describe("a pseudonym", () => {
  const hash = identifierHasher({
    customerKey: "k".repeat(32),
    organizationId: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b",
    timeZone: "Europe/Amsterdam",
  });

  it("of a number stays what it was before there were other kinds", () => {
    const before = createHmac("sha256", "k".repeat(32))
      .update("0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b\nk-501")
      .digest("base64url");
    expect(hash("number", "K-501")).toBe(before);
  });

  it("is the same for one identifier and another for every other, also of another kind", () => {
    expect(hash("phone", "06-12345678")).toBe(hash("phone", "+31612345678"));
    expect(hash("phone", "+31612345678")).not.toBe(hash("number", "+31612345678"));
    expect(hash("email", "a@b.nl")).not.toBe(hash("number", "a@b.nl"));
  });

  it("is not made for nobody", () => {
    expect([hash("number", "0"), hash("phone", "anonymous"), hash("email", "n/a")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("of another organisation is another", () => {
    const other = identifierHasher({
      customerKey: "k".repeat(32),
      organizationId: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c",
      timeZone: "Europe/Amsterdam",
    });
    expect(other("email", "a@b.nl")).not.toBe(hash("email", "a@b.nl"));
  });
});
