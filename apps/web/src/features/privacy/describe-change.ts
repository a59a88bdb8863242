type Details = Record<string, unknown>;
type Entry = { action: string; details: Details | null };

const KINDS = [
  "rules",
  "channel",
  "target",
  "bad-experience",
  "calendar",
  "hours",
  "holiday",
  "holidays",
  "team",
  "partner",
  "add",
  "rename",
  "roles",
  "add-membership",
  "end-membership",
  "disable",
  "enable",
  "invitation-create",
  "invitation-accept",
  "invitation-revoke",
  "api-key-create",
  "api-key-revoke",
  "webhook-create",
  "webhook-rotate",
  "webhook-revoke",
  "customer-unlink",
  "customer-link",
  "pulse-survey",
  "pulse-wave",
  "pulse-published",
  "review-form",
  "cx-target",
  "fact",
  "import-template",
] as const;
export type ChangeKind = (typeof KINDS)[number] | "other";

const FIELDS = [
  "timeZone",
  "locale",
  "shortAbandonSeconds",
  "repeatWindowDays",
  "satisfactionAtMost",
  "unresolvedContacts",
  "countsAbandoned",
  "abandonedAfterSeconds",
  "priorCustomers",
  "resolutionMeasure",
  "promiseSeconds",
  "calendarId",
  "partnerId",
  "target",
  "name",
  "hours",
  "day",
  "country",
  "year",
  "days",
  "roles",
  "role",
  "startsOn",
  "endsOn",
  "scopes",
  "status",
  "opensOn",
  "closesOn",
  "minimumRespondents",
  "minimumComments",
] as const;
export type ChangeField = (typeof FIELDS)[number];

/** A value as it can be shown: null is none, and "changed" stands for what has no short form. */
export type ShownValue = { text: string } | { none: true } | { changed: true };
export type ChangeLine = { field: ChangeField; before: ShownValue; after: ShownValue };
export type Change = {
  kind: ChangeKind;
  channel: string | null;
  kpi: string | null;
  validFrom: string | null;
  lines: ChangeLine[];
};

/** What an entry of the change log says, field by field; fields that it does not know are left out. */
export function describeChange({ action, details }: Entry): Change {
  const told = details ?? {};
  const [before, after] = [asFields(told.before), asFields(told.after)];
  const direct = asFields(told);
  const lines = FIELDS.flatMap((field) => {
    if (field in before || field in after)
      return [{ field, before: shownOf(field, before[field]), after: shownOf(field, after[field]) }];
    const isDirect = field === "role" || field === "startsOn" || field === "endsOn";
    // A role or day beside the change is what was given, not what it was before.
    return isDirect && field in direct && direct[field] !== null
      ? [{ field, before: { none: true as const }, after: shownOf(field, direct[field]) }]
      : [];
  });
  return {
    kind: kindOf(action, told),
    channel: textOf(told.channel),
    kpi: textOf(told.kpi),
    validFrom: textOf(told.validFrom),
    lines,
  };
}

function kindOf(action: string, told: Details): ChangeKind {
  const name = action === "invitation" ? `invitation-${told.change}` : (told.setting ?? told.change);
  return KINDS.find((kind) => kind === name) ?? "other";
}

/** Roles are logged as a bare list; everything else as fields by name. */
function asFields(value: unknown): Details {
  if (Array.isArray(value)) return { roles: value };
  return typeof value === "object" && value !== null ? (value as Details) : {};
}

/** An id tells a reader nothing, and a week of hours too much. */
const WITHOUT_SHORT_FORM: readonly ChangeField[] = ["calendarId", "partnerId", "hours", "days"];

function shownOf(field: ChangeField, value: unknown): ShownValue {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
    return { none: true };
  if (WITHOUT_SHORT_FORM.includes(field)) return { changed: true };
  return { text: Array.isArray(value) ? value.join(", ") : String(value) };
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
