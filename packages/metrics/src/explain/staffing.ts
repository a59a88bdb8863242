import type { Locale } from "../format";
import { formatCount, formatDuration, formatValue } from "../format";
import type { agentsNeededErlangA, ErlangA } from "../stats/erlang-a";
import type { agentsNeededErlangC, ErlangC } from "../stats/erlang-c";
import { explainRefusal } from "./refusal";

const OUTSIDE = {
  nl: "Dit geldt niet voor e-mail, en niet voor chat met meer klanten tegelijk.",
  en: "This does not hold for e-mail, nor for chat with several customers at once.",
} as const;
const PESSIMISTIC = {
  nl: "Sombere schatting, waarin niemand ophangt:",
  en: "A pessimistic estimate, in which nobody hangs up:",
} as const;

/** What staffing would give, with customers who give up. */
export function explainErlangA(result: ErlangA, locale: Locale): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  const share = formatValue(result.serviceLevelOffered, "share", locale);
  const lost = formatValue(result.pAbandon, "share", locale);
  return {
    nl: `${share} krijgt op tijd antwoord en ${lost} hangt op. ${OUTSIDE.nl}`,
    en: `${share} are answered in time and ${lost} hang up. ${OUTSIDE.en}`,
  }[locale];
}

/** The view in which nobody hangs up. */
export function explainErlangC(result: ErlangC, locale: Locale): string {
  if (result.status === "error") return explainRefusal(result.status, locale);
  if (result.status === "unstable") {
    const agents = formatCount(result.minimumAgents, locale);
    const least = {
      nl: `Er zijn minstens ${agents} mensen nodig.`,
      en: `At least ${agents} agents are needed.`,
    };
    return `${explainRefusal(result.status, locale)} ${least[locale]}`;
  }
  const share = formatValue(result.serviceLevel, "share", locale);
  const wait = formatDuration(result.asa, locale);
  return {
    nl: `${PESSIMISTIC.nl} ${share} krijgt op tijd antwoord en wachten duurt gemiddeld ${wait}. ${OUTSIDE.nl}`,
    en: `${PESSIMISTIC.en} ${share} are answered in time and the mean wait is ${wait}. ${OUTSIDE.en}`,
  }[locale];
}

/** How many agents it takes, with customers who give up. */
export function explainAgentsNeededErlangA(
  result: ReturnType<typeof agentsNeededErlangA>,
  locale: Locale,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return neededSentence(result.agents, locale);
}

/** The same if nobody hangs up. */
export function explainAgentsNeededErlangC(
  result: ReturnType<typeof agentsNeededErlangC>,
  locale: Locale,
): string {
  if (result.status !== "ok") return explainRefusal(result.status, locale);
  return `${PESSIMISTIC[locale]} ${neededSentence(result.agents, locale).replace(/^[A-Z]/, (first) => first.toLowerCase())}`;
}

function neededSentence(agents: number, locale: Locale): string {
  const count = formatCount(agents, locale);
  return {
    nl: `Er moeten tegelijk ${count} mensen bereikbaar zijn; pauze, verlof en ziekte komen daar nog bij.`,
    en: `It takes ${count} agents available at the same time; breaks, leave and illness come on top.`,
  }[locale];
}
