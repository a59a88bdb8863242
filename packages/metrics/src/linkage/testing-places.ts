import type { LinkPlace } from "./link-rows";

/** Numbers that look random and are the same every time. */
export function noiseAt(index: number): number {
  const value = Math.sin(index * 12.9898 + 4.1414) * 43758.5453;
  return value - Math.floor(value) - 0.5;
}

type Panel = { teams: number; periods: number; slope?: number; lag?: number; start?: number };

/**
 * Teams that differ in level and months that differ for everybody; "follows" follows the engagement of some periods
 * earlier, "apart" follows nothing.
 */
export function placesOf({ teams, periods, slope = 0.1, lag = 1, start = 24_300 }: Panel): LinkPlace[] {
  const engagementAt = (team: number, period: number) =>
    3.5 + team * 0.05 + period * 0.02 + noiseAt(team * 977 + period * 31);
  return Array.from({ length: teams * periods }, (_, index): LinkPlace => {
    const [team, period] = [Math.floor(index / periods), index % periods];
    const before = period < lag ? 0 : engagementAt(team, period - lag) - 3.5;
    return {
      team: `team ${team}`,
      period: start + period,
      engagement: engagementAt(team, period),
      mayShow: true,
      outcomes: {
        follows: 0.7 - team * 0.02 + period * 0.003 + slope * before + 0.02 * noiseAt(index * 7 + 5),
        apart: 0.8 + team * 0.01 + 0.05 * noiseAt(index * 13 + 11),
      },
    };
  });
}
