import { simulateCoaching } from "./coaching-windows";
import { simulateCoverage } from "./coverage";
import { simulateCoverageGrid } from "./coverage-grid";
import { simulateModelCoverage } from "./coverage-models";
import { simulateFalseAlarms } from "./false-alarms";
import type { Simulation } from "./simulation";
import { simulateTypeOne } from "./type-one";

/** Everything that the rules promise, by simulation. */
export const SIMULATIONS: readonly Simulation[] = [
  simulateCoverageGrid,
  simulateCoverage,
  simulateModelCoverage,
  simulateFalseAlarms,
  simulateTypeOne,
  simulateCoaching,
];
