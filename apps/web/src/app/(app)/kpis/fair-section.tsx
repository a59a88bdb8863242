import { comparedKpiOf } from "@kwartet/api/comparisons/window";
import type { Detail } from "@kwartet/api/kpis/read-detail";
import type { ResolutionMeasure } from "@kwartet/metrics/kpi";
import { AgentFunnel } from "@/features/kpis/agent-funnel";
import { FairPlace } from "@/features/kpis/fair-place";
import type { Spoken } from "@/features/kpis/figure-count";
import type { Me } from "@/features/shell/me";
import { SuggestionPanel } from "@/features/suggestions/suggestion-panel";
import { api } from "@/trpc/server";

type Props = { detail: Detail; me: Me; resolutionLeading: ResolutionMeasure; spoken: Spoken };

/** What a fair comparison says of an agent: own place, evidence, and for who coaches them the whole funnel. */
export async function FairSection({ detail, me, resolutionLeading, spoken }: Props) {
  const { subject, measure, reading } = detail;
  const kpi = comparedKpiOf(measure, { resolutionLeading });
  if (subject.type !== "agent" || subject.id === null || !reading?.fair || kpi === null) return null;
  const isOwn = subject.id === me.personId;
  const evidence = await api.suggestions.evidence({ agentId: subject.id, kpi });
  const funnel = isOwn ? null : await api.comparisons.funnel({ kpi });
  const channel = evidence.part?.channel as Parameters<typeof channelKey>[0] | undefined;
  return (
    <>
      <SuggestionPanel
        evidence={evidence}
        isCoach={!isOwn}
        channelName={channel === undefined ? null : spoken.t(channelKey(channel))}
      />
      <FairPlace
        reading={reading}
        fair={reading.fair}
        agentName={isOwn ? null : subject.name}
        spoken={spoken}
      />
      {funnel && <AgentFunnel funnel={funnel} agentId={subject.id} spoken={spoken} />}
    </>
  );
}

const channelKey = <Name extends NonNullable<Detail["channel"]>>(channel: Name) =>
  `channels.${channel}` as const;
