import { writeFileSync } from "node:fs";
import { KPIS } from "../src/kpi";
import { METHODS } from "../src/methods/catalogue";
import { renderMethodsPage } from "../src/methods/page";

/** `tsx packages/metrics/scripts/methods-page.ts FILE`: writes the page of definitions, or prints it without a file. */
const page = renderMethodsPage(KPIS, METHODS);
const file = process.argv[2];
if (file) writeFileSync(file, page);
else console.log(page);
