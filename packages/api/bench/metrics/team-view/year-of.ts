import { emptyTally, mergeTally } from "@kwartet/metrics/rollup";
import { type AgentYear, topTwoOf } from "./compute-view";
import type { DrawnAgent } from "./draw-agents";

/** What reading a drawn agent from the store gives, without a store. */
export function yearOf({ agentId, weeks }: DrawnAgent): AgentYear {
  const cells = new Map<string, AgentYear["cells"][number]>();
  for (const { channel, topic, hourBand, cell } of weeks.flatMap((week) => week.cells)) {
    const id = `${channel} ${topic} ${hourBand}`;
    const sums = cells.get(id) ?? {
      ...{ channel, topic, hour: hourBand },
      resolved: { x: 0, n: 0 },
      topTwo: { x: 0, n: 0 },
    };
    cells.set(id, sums);
    const topTwo = topTwoOf(cell.friendliness);
    sums.resolved.x += cell.noRepeat.x;
    sums.resolved.n += cell.noRepeat.n;
    sums.topTwo.x += topTwo.x;
    sums.topTwo.n += topTwo.n;
  }
  return {
    agentId,
    cells: [...cells.values()],
    weeks: weeks.map(({ byChannel, days }) => {
      const tally = emptyTally();
      for (const ofChannel of byChannel.values()) mergeTally(tally, ofChannel);
      return { tally, days };
    }),
  };
}
