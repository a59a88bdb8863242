import { SOURCE_IDS, type SourceId } from "@kwartet/api/imports/input";

/** The name of a source on the screen; one that is no longer offered keeps its id. */
export function sourceName(source: string, t: (key: `sources.${SourceId}`) => string): string {
  const known = SOURCE_IDS.find((id) => id === source);
  return known ? t(`sources.${known}`) : source;
}
