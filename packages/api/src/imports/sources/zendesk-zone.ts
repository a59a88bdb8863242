/** The names that Zendesk gives to zones, where they are no name of a city in the tz database. */
const NAMES: Readonly<Record<string, string>> = {
  "Abu Dhabi": "Asia/Dubai",
  Alaska: "America/Anchorage",
  "American Samoa": "Pacific/Pago_Pago",
  Arizona: "America/Phoenix",
  Astana: "Asia/Almaty",
  "Atlantic Time (Canada)": "America/Halifax",
  Beijing: "Asia/Shanghai",
  Bern: "Europe/Zurich",
  "Buenos Aires": "America/Argentina/Buenos_Aires",
  Brasilia: "America/Sao_Paulo",
  Canberra: "Australia/Sydney",
  "Cape Verde Is.": "Atlantic/Cape_Verde",
  "Central America": "America/Guatemala",
  "Central Time (US & Canada)": "America/Chicago",
  Chennai: "Asia/Kolkata",
  "Chatham Is.": "Pacific/Chatham",
  "Coordinated Universal Time": "UTC",
  "Eastern Time (US & Canada)": "America/New_York",
  Edinburgh: "Europe/London",
  Ekaterinburg: "Asia/Yekaterinburg",
  Georgetown: "America/Guyana",
  Greenland: "America/Nuuk",
  Hanoi: "Asia/Bangkok",
  Hawaii: "Pacific/Honolulu",
  "Indiana (East)": "America/Indiana/Indianapolis",
  "International Date Line West": "Etc/GMT+12",
  Islamabad: "Asia/Karachi",
  Kyiv: "Europe/Kyiv",
  Kathmandu: "Asia/Kathmandu",
  Kolkata: "Asia/Kolkata",
  "Marshall Is.": "Pacific/Majuro",
  "Mid-Atlantic": "Atlantic/South_Georgia",
  "Midway Island": "Pacific/Midway",
  "Mountain Time (US & Canada)": "America/Denver",
  Mumbai: "Asia/Kolkata",
  "New Caledonia": "Pacific/Noumea",
  "New Delhi": "Asia/Kolkata",
  Newfoundland: "America/St_Johns",
  "Nuku'alofa": "Pacific/Tongatapu",
  Osaka: "Asia/Tokyo",
  "Pacific Time (US & Canada)": "America/Los_Angeles",
  Pretoria: "Africa/Johannesburg",
  Quito: "America/Lima",
  Rangoon: "Asia/Yangon",
  Samoa: "Pacific/Apia",
  Sapporo: "Asia/Tokyo",
  Saskatchewan: "America/Regina",
  "Solomon Is.": "Pacific/Guadalcanal",
  "Sri Jayawardenepura": "Asia/Colombo",
  "St. Petersburg": "Europe/Moscow",
  "Tokelau Is.": "Pacific/Fakaofo",
  "Ulaan Bataar": "Asia/Ulaanbaatar",
  Ulaanbaatar: "Asia/Ulaanbaatar",
  UTC: "UTC",
  Wellington: "Pacific/Auckland",
  "West Central Africa": "Africa/Algiers",
};

let zoneByCity: ReadonlyMap<string, string> | null = null;

/** The zone that a schedule of Zendesk names, such as `Amsterdam` or `Pacific Time (US & Canada)`; null when unknown. */
export function zoneOfZendesk(name: string): string | null {
  if (Object.hasOwn(NAMES, name)) return NAMES[name] ?? null;
  zoneByCity ??= new Map(Intl.supportedValuesOf("timeZone").map((zone) => [cityOf(zone), zone]));
  return zoneByCity.get(cityOf(name)) ?? null;
}

function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}
