/** What every field of a form shares: 40 px high, and an error thickens the border so that colour is not alone. */
export const CONTROL_STYLE =
  "h-11 w-full min-w-0 rounded-control border border-control bg-paper px-3 text-body text-ink transition-colors placeholder:text-ink-3 disabled:bg-sunken disabled:text-ink-3 aria-invalid:border-danger aria-invalid:inset-ring aria-invalid:inset-ring-danger tablet:h-10";
