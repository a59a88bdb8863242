import { defaultShouldDehydrateQuery, QueryClient } from "@tanstack/react-query";
import superjson from "superjson";

const FRESH_MILLISECONDS = 30_000;

/** One per request on the server, one per visit in the browser. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // What the server has just put in the page is not fetched again by the browser.
      queries: { staleTime: FRESH_MILLISECONDS, retry: false },
      dehydrate: {
        serializeData: superjson.serialize,
        // A query that is still running is handed over too, and its answer streams in.
        shouldDehydrateQuery: (query) =>
          defaultShouldDehydrateQuery(query) || query.state.status === "pending",
        // The framework knows its own errors; a hidden one would no longer be recognised.
        shouldRedactErrors: () => false,
      },
      hydrate: { deserializeData: superjson.deserialize },
    },
  });
}
