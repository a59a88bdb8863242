/** What a team can be given, besides its name. */
export type TeamChoices = {
  partners: { id: string; name: string }[];
  calendars: { id: string; name: string }[];
  timeZones: string[];
};

export const emptyAsNull = (value: string) => (value === "" ? null : value);
