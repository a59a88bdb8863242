import type { ContactRecord } from "../record";

type Fact = Exclude<
  { [Key in keyof ContactRecord]: null extends ContactRecord[Key] ? Key : never }[keyof ContactRecord],
  undefined
>;

/** Everything that a source may not know of a contact, as unknown: each source adds what its file tells. */
export const UNKNOWN_FACTS: { readonly [Key in Fact]: null } = {
  topic: null,
  customer: null,
  team: null,
  agent: null,
  queue: null,
  answeredAt: null,
  endedAt: null,
  waitSeconds: null,
  handleSeconds: null,
  talkSeconds: null,
  holdSeconds: null,
  wrapSeconds: null,
  handedOverFrom: null,
  handedOverTo: null,
  reopenCount: null,
  reportedResolved: null,
  language: null,
  botInvolved: null,
  rating: null,
};
