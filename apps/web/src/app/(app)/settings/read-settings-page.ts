import "server-only";
import { may } from "@kwartet/api/permissions";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";

/** What every page of settings begins with: all rules, and whether the reader may change them. */
export async function readSettingsPage() {
  const actor = await requirePage("setting:read");
  return { settings: await api.settings.get(), mayWrite: may(actor.roles, "setting:write") };
}
