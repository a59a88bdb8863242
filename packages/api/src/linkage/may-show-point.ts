/** What is known of the answers behind a point. */
export type PointBasis = {
  waveId: string;
  teamId: string;
  /** Null for figures that were public already. */
  respondents: number | null;
  minimumRespondents: number;
  isPublished: boolean;
};

/** Whether a team's engagement in a wave may be a point of a chart: what is hidden as a result is hidden here too. */
export function mayShowPoint({ respondents, minimumRespondents, isPublished }: PointBasis): boolean {
  return isPublished || (respondents !== null && respondents >= minimumRespondents);
}
