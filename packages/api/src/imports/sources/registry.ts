import type { Source } from "../record";
import { amazonConnectSource } from "./amazon-connect";
import { bankCallsSource } from "./bank-calls";
import { chatwootSource } from "./chatwoot";
import { fileSource } from "./generic";
import { genesysSource } from "./genesys";
import { intercomSource } from "./intercom";
import { itIncidentsSource } from "./it-incidents";
import { neutralSource } from "./neutral";
import { nyc311Source } from "./nyc-311";
import { pwcCallsSource } from "./pwc-calls";
import { zendeskSource } from "./zendesk";

/** Every source that knows its own layout, in the order in which a reader chooses. */
export const SOURCES: readonly Source[] = [
  neutralSource,
  zendeskSource,
  intercomSource,
  chatwootSource,
  genesysSource,
  amazonConnectSource,
  itIncidentsSource,
  nyc311Source,
  pwcCallsSource,
  bankCallsSource,
];

/** The source with this id, or null. `file` reads any other layout, by a plan that comes with it. */
export function sourceOf(id: string): Source | null {
  return [...SOURCES, fileSource].find((source) => source.id === id) ?? null;
}
