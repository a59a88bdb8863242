import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readMe } from "@/features/shell/me";
import { orNotFound } from "@/features/shell/or-not-found";
import { requirePage } from "@/page-permission";
import { api } from "@/trpc/server";
import { uuidOrNotFound } from "../../uuid-or-not-found";
import { ResultsView } from "./results-view";

type Props = { params: Promise<{ waveId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("pulse-results");
  return { title: t("title") };
}

/** What a closed survey shows to the reader. */
export default async function PulseResultsPage({ params }: Props) {
  await requirePage("pulse:read");
  const waveId = uuidOrNotFound((await params).waveId);
  const results = await orNotFound(api.pulseResults.results({ waveId }));
  const [me, waves] = [await readMe(), await api.pulseResults.waves()];
  const coached = me.coachOf.filter(({ endsOn }) => endsOn === null || endsOn >= results.today);
  return (
    <ResultsView
      results={results}
      waves={waves}
      coached={coached.map(({ teamId, teamName }) => ({ id: teamId, name: teamName }))}
    />
  );
}
