import type { Source } from "../record";
import { bankCallsSource } from "./bank-calls";
import { neutralSource } from "./neutral";
import { pwcCallsSource } from "./pwc-calls";

/** Every source that can be imported, in the order in which a reader chooses. */
export const SOURCES: readonly Source[] = [neutralSource, pwcCallsSource, bankCallsSource];

/** The source with this id, or null. */
export function sourceOf(id: string): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
