import { addDays } from "@kwartet/metrics/calendar-day";
import type { TestOrganization } from "../testing";

/** A day as the organisation's clock has it now, or some days from it. */
export function dayFromNow(days = 0): string {
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
  return addDays(today, days);
}

/** A session that the coach of the organisation planned with its agent, for next week. */
export async function plannedSession({ as, people }: TestOrganization): Promise<string> {
  const { id } = await as("coach").sessions.plan({
    agentId: people.agent.id,
    day: dayFromNow(7),
    time: "10:30",
    minutes: 45,
  });
  return id;
}

/** The same, held, with one agreement of the agent; only the coach has confirmed it. */
export async function heldSession(organization: TestOrganization): Promise<string> {
  const { as } = organization;
  const sessionId = await plannedSession(organization);
  await as("agent").sessions.addAgreement({
    sessionId,
    owner: "agent",
    text: "Say when they will hear more",
    dueOn: dayFromNow(14),
  });
  const { version } = await as("coach").sessions.get({ sessionId });
  await as("coach").sessions.hold({ sessionId, version, heldOn: dayFromNow(), minutes: 40, nextOn: null });
  return sessionId;
}
