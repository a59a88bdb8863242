import { expect, it } from "vitest";
import { closedInvitation, invitationSentence, setupSentence } from "./refusal-sentence";

it.each([
  ["set-up-already", "closed", "failed"],
  ["account-exists", "exists", "exists"],
  ["has-account", "exists", "exists"],
  ["something-else", "failed", "failed"],
  [null, "failed", "failed"],
])("says of %j: %s at the set-up, %s at an invitation", (reason, setup, invitation) => {
  expect(setupSentence({ data: { reason } })).toBe(setup);
  expect(invitationSentence({ data: { reason } })).toBe(invitation);
});

it("has a sentence for a failure without an answer", () => {
  expect(setupSentence({})).toBe("failed");
});

it.each([
  ["expired", "expired"],
  ["used", "used"],
  ["revoked", "revoked"],
  ["account-exists", "unknown"],
  [null, "unknown"],
])("calls an invitation that is refused with %j %s", (reason, name) => {
  expect(closedInvitation(reason)).toBe(name);
});
