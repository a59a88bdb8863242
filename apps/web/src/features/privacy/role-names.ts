const ROLES = ["agent", "coach", "executive", "admin", "privacy-officer", "system"] as const;
type RoleKey = `roles.${(typeof ROLES)[number]}`;

/** The log keeps roles as one text, "admin coach"; a role of before that is gone is shown as it was. */
export function roleNames(written: string, t: (key: RoleKey) => string): string {
  return written
    .split(" ")
    .map((role) => {
      const known = ROLES.find((candidate) => candidate === role);
      return known ? t(`roles.${known}`) : role;
    })
    .join(", ");
}
