import type { Locale } from "./locale";
import type { Messages } from "./messages";

declare module "next-intl" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: the library is told its types by merging an interface.
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
