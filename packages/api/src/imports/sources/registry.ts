import type { Source } from "../record";
import { amazonConnectSource } from "./amazon-connect";
import { bankCallsSource } from "./bank-calls";
import { genesysSource } from "./genesys";
import { itIncidentsSource } from "./it-incidents";
import { neutralSource } from "./neutral";
import { nyc311Source } from "./nyc-311";
import { pwcCallsSource } from "./pwc-calls";
import { zendeskSource } from "./zendesk";

/** Every source that can be imported, in the order in which a reader chooses. */
export const SOURCES: readonly Source[] = [
  neutralSource,
  zendeskSource,
  genesysSource,
  amazonConnectSource,
  itIncidentsSource,
  nyc311Source,
  pwcCallsSource,
  bankCallsSource,
];

/** The source with this id, or null. */
export function sourceOf(id: string): Source | null {
  return SOURCES.find((source) => source.id === id) ?? null;
}
