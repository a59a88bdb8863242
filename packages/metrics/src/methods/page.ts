import type { KpiDefinition } from "../kpi/definition";
import type { MethodDefinition } from "./method";

/**
 * The catalogues as a page of Markdown: what `docs/methods.md` holds, made from the same definitions as the screen.
 */
export function renderMethodsPage(
  kpis: readonly KpiDefinition[],
  methods: readonly MethodDefinition[],
): string {
  return [
    "# How the figures are computed",
    "",
    "Made from the catalogue in `packages/metrics`; change it there.",
    "",
    "## The four KPIs",
    "",
    ...kpis.flatMap(kpiLines),
    "## The methods",
    "",
    ...methods.flatMap(methodLines),
  ].join("\n");
}

function kpiLines(kpi: KpiDefinition): string[] {
  return [
    `### ${kpi.name.en} (${kpi.name.nl})`,
    "",
    kpi.explanation.en,
    "",
    `- Formula: ${kpi.formula.en}`,
    `- Clock: ${kpi.clock.en}`,
    `- Counted: ${kpi.population.en}`,
    `- Compared from: ${kpi.minimumN}`,
    `- Limits: ${kpi.limits.en}`,
    `- Version: ${kpi.version}`,
    `- Source: ${kpi.source}`,
    "",
    "| Measure | What it says | Formula |",
    "|---|---|---|",
    ...kpi.measures.map((measure) => `| \`${measure.id}\` | ${measure.says.en} | ${measure.formula.en} |`),
    "",
  ];
}

function methodLines(method: MethodDefinition): string[] {
  return [
    `### \`${method.id}\`: ${method.name.en}`,
    "",
    method.says.en,
    "",
    `- Formula: ${method.formula.en}`,
    ...(method.minimum ? [`- Minimum: ${method.minimum.en}`] : []),
    `- Limits: ${method.limits.en}`,
    `- Source: ${method.source}`,
    "",
  ];
}
