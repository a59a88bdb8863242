import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { EffectsView } from "./effects-view";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("effects");
  return { title: t("title") };
}

/** What the caller's own coaching did; nobody else has this page of theirs. */
export default async function EffectsPage() {
  await requirePage("coaching-effect:read");
  const effects = await api.effects.mine();
  return <EffectsView of="mine" effects={effects.map((effect) => ({ ...effect, effect }))} />;
}
