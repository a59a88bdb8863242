import { type Drivers, readDrivers } from "@kwartet/api/drivers/read-drivers";
import { explainAsymmetry } from "@kwartet/metrics/explain/asymmetry";
import { explainBendReading, nameBendPlace } from "@kwartet/metrics/explain/bend-reading";
import {
  explainDriver,
  explainDriverAnalysis,
  explainDriverBasis,
  explainLeftOut,
  warnOfSameSource,
} from "@kwartet/metrics/explain/driver-analysis";
import { DRIVER_OUTCOMES, type DriverOutcome } from "@kwartet/metrics/outcome/driver";
import { type Command, Option } from "commander";
import { readDay } from "../arguments";
import { printJson, printLine } from "../output";
import { JSON_OPTION, ORGANIZATION_OPTION, workAs } from "../work-as";

type Options = { from?: string; to?: string; outcome?: DriverOutcome; organization?: string; json?: boolean };

export function addDriversCommand(program: Command): void {
  program
    .command("drivers")
    .description("Which of the four KPIs matters most to customers, and where waiting begins to cost.")
    .option("--from <day>", "the first day to look at (two years before the last unless given)", readDay)
    .option("--to <day>", "the last day to look at (the end of the data unless given)", readDay)
    .addOption(new Option("--outcome <outcome>", "one outcome only").choices([...DRIVER_OUTCOMES]))
    .option(...ORGANIZATION_OPTION)
    .option(...JSON_OPTION)
    .action(async ({ organization, json, ...asked }: Options) => {
      const drivers = await workAs({ organization }, "worth:read", (db, scope) =>
        readDrivers(db, scope, asked),
      );
      // The shape that scripts rely on is the product's own; documented in this package's README.
      if (json) printJson(drivers);
      else printDrivers(drivers);
    });
}

function printDrivers({ outcomes, bends }: Drivers): void {
  for (const { outcome, analysis, isSameSource, asymmetry } of outcomes) {
    printLine(explainDriverAnalysis(analysis, "en", { outcome }));
    printLine(`  ${explainDriverBasis(analysis, "en", { outcome })}`);
    if (analysis.status === "ok") {
      for (const driver of analysis.drivers) printLine(`  ${explainDriver(driver, "en", { outcome })}`);
    }
    for (const left of analysis.leftOut) printLine(`  ${explainLeftOut(left, "en")}`);
    if (isSameSource) printLine(`  ${warnOfSameSource("en")}`);
    for (const found of asymmetry?.kpis ?? []) {
      if (found.status === "ok") printLine(`  ${explainAsymmetry(found, "en")}`);
    }
  }
  for (const reading of [...(bends?.groups ?? []), ...(bends?.channels ?? [])]) {
    printLine(`${nameBendPlace(reading.of, "en")}: ${explainBendReading(reading, "en")}`);
  }
}
