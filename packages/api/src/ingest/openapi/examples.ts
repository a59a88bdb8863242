import type { ItemKind } from "../item-shapes";

/** A body for each kind of item that is taken as it stands; a test sends them. */
export const EXAMPLE_BODIES: Record<ItemKind, { source: string; items: Record<string, unknown>[] }> = {
  contacts: {
    source: "my-help-desk",
    items: [
      {
        external_id: "T-1001",
        channel: "phone",
        team: "Noord",
        agent: "Sanne de Boer",
        customer: "K-501",
        topic: "verhuizen",
        offered_at: "2026-01-05T09:12:00+01:00",
        answered_at: "2026-01-05T09:12:25+01:00",
        ended_at: "2026-01-05T09:18:10+01:00",
        handle_seconds: 375,
        talk_seconds: 330,
        hold_seconds: 15,
        wrap_seconds: 30,
      },
      {
        external_id: "C-2001",
        channel: "chat",
        team: "Noord",
        offered_at: "2026-01-05T09:30:00Z",
        ended_at: "2026-01-05T09:33:00Z",
        abandoned: true,
      },
    ],
  },
  ratings: {
    source: "my-help-desk",
    items: [
      {
        contact_external_id: "T-1001",
        external_id: "R-1",
        rated_at: "2026-01-05T12:00:00+01:00",
        friendliness: 5,
        satisfaction: 4,
        solved: true,
      },
    ],
  },
  attendance: {
    source: "my-roster",
    items: [
      {
        external_id: "D-1",
        agent: "Sanne de Boer",
        available_from: "2026-01-05T09:00:00+01:00",
        available_to: "2026-01-05T13:00:00+01:00",
      },
    ],
  },
};

/** The same as another system delivers it by itself. */
export const EXAMPLE_DELIVERY = {
  type: "contacts",
  timestamp: "2026-01-05T08:18:11Z",
  data: EXAMPLE_BODIES.contacts,
} as const;

export const EXAMPLE_RESULT = {
  import_id: "01980a5e-6f0e-7c4b-9d0a-3f1f2b6a7c11",
  created: 1,
  updated: 0,
  unchanged: 0,
  rejected: 1,
  results: [
    { index: 0, external_id: "T-1001", status: "created", problems: [] },
    {
      index: 1,
      external_id: "C-2001",
      status: "rejected",
      problems: [
        {
          field: "offered_at",
          code: "offset-missing",
          expected: "an instant with its offset, such as 2026-01-31T09:12:58+01:00 or …Z",
          found: "2026-01-05T09:30:00",
          fix: "Add the offset, so that the instant does not depend on a time zone.",
          severity: "error",
        },
      ],
    },
  ],
} as const;
