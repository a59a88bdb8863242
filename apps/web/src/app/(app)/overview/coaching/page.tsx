import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EffectsView } from "../../effects/effects-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("effects");
  return { title: t("organization.title") };
}

/** What all coaching did together. */
export default async function OrganizationEffectsPage() {
  await requirePage("organization-figure:read");
  return <EffectsView of="organization" effects={await api.effects.organization()} />;
}
