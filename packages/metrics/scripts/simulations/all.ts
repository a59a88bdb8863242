import { simulateCoaching } from "./coaching-windows";
import { simulateCoverage } from "./coverage";
import { simulateFalseAlarms } from "./false-alarms";
import type { Simulation } from "./simulation";
import { simulateTypeOne } from "./type-one";

/** Everything that the rules promise, by simulation. */
export const SIMULATIONS: readonly Simulation[] = [
  simulateCoverage,
  simulateFalseAlarms,
  simulateTypeOne,
  simulateCoaching,
];
