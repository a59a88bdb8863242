import { useTranslations } from "next-intl";
import { BreakdownTable } from "@/ui/chart/breakdown-table";
import { CoverageHeatmap, type CoverageStep } from "@/ui/chart/coverage-heatmap";
import { TimeChart } from "@/ui/chart/time-chart";
import { Section } from "@/ui/section";
import { COVERAGE_DAYS, drawWeeks, SHARE_SCALE, WEEKLY_TICKS } from "./drawn";

const TOPICS = [
  ["Factuur en betaling", "68 van 88", 0.77, 0.67, 0.85, 0.72],
  ["Verhuizen", "49 van 61", 0.8, 0.69, 0.88, 0.79],
  ["Storing", "38 van 54", 0.7, 0.57, 0.81, 0.66],
  ["Contract wijzigen", "57 van 72", 0.79, 0.69, 0.87, 0.74],
] as const;

const stepOf = (percent: number): CoverageStep =>
  percent >= 99 ? 5 : percent >= 95 ? 4 : percent >= 90 ? 3 : percent >= 75 ? 2 : 1;

export function ChartSamples() {
  const t = useTranslations("parts");
  const plain = drawWeeks({ limits: false }).slice(-13);
  return (
    <>
      <Section title={t("time")}>
        <TimeChart
          label={t("time")}
          caption={t("timeCaption")}
          domain={[0.4, 1]}
          ticks={WEEKLY_TICKS}
          target={{ value: 0.7, label: "doel 70" }}
          compareLabel="vorig jaar"
          linkLabel="Toon de contacten"
          points={plain.map((point, index) => ({
            ...point,
            variation: null,
            value: index === 4 ? null : point.value,
            compare: 0.62 + ((index * 7) % 5) / 100,
            compareText: `${62 + ((index * 7) % 5)}%`,
          }))}
        />
        <div className="h-12" />
        <TimeChart
          label={t("time")}
          caption={t("limitsCaption")}
          domain={[0.4, 1]}
          ticks={WEEKLY_TICKS}
          intervals="none"
          target={{ value: 0.7, label: "doel 70" }}
          limitLabels={{ upper: "boven 89", centre: "midden 67", lower: "onder 44" }}
          phases={[
            { key: "2026-W23", label: "Nieuw belscript" },
            { key: "2026-W36", label: "Start doel" },
            { key: "2026-W37", label: "Gesprek" },
            { key: "2026-W45", label: "Gesprek" },
          ]}
          points={drawWeeks({ limits: true }).map((point) =>
            point.variation ? { ...point, note: "Achtste week op rij erboven" } : point,
          )}
        />
      </Section>
      <Section title={t("breakdown")} note="Onderbroken streep: wat je bij dit onderwerp mag verwachten">
        <BreakdownTable
          label={t("breakdown")}
          partHead="Onderwerp"
          valueHead="Opgelost"
          scale={SHARE_SCALE}
          rows={[
            ...TOPICS.map(([name, count, value, lower, upper, expected]) => ({
              id: name,
              name,
              href: "#topic" as const,
              count,
              value: `${Math.round(value * 100)}%`,
              interval: { value, lower, upper, expected, label: `${name}: ${value * 100}%` },
              sentence: "Zoals verwacht bij dit onderwerp",
            })),
            {
              id: "Overig",
              name: "Overig",
              count: "3 van 4",
              value: null,
              noValue: "te weinig",
              interval: null,
            },
          ]}
        />
      </Section>
      <Section title={t("coverage")}>
        <CoverageHeatmap
          label={t("coverage")}
          caption={t("coverageCaption")}
          note="wk 42 t/m 45, Europe/Amsterdam,"
          hours={["8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19"]}
          days={COVERAGE_DAYS.map(([name, ...cells]) => ({
            name,
            cells: cells.map((percent) =>
              percent === null ? null : { text: String(percent), step: stepOf(percent), low: percent < 70 },
            ),
          }))}
        />
      </Section>
    </>
  );
}
