import type { CoachingEffect } from "@kwartet/metrics/coaching/coaching-effect";
import { formatCount, formatPoints, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { ScaleTicks, Whisker } from "@/ui/chart/whisker";
import type { Variation } from "@/ui/signal";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Told = Extract<CoachingEffect, { status: "ok" }>;
type Change = {
  key: "own" | "peers" | "difference";
  value: number;
  lower: number | null;
  upper: number | null;
  count: number | null;
};

const GRID = "grid items-center gap-x-4 tablet:grid-cols-[11rem_minmax(0,1fr)_15rem]";

/** The change of the coached, that of their colleagues, and the difference with its interval, on one scale. */
export function EffectFigure({ effect, caption }: { effect: Told; caption: string }) {
  const t = useTranslations("effects");
  const locale = useLocale() as Locale;
  const changes: Change[] = [
    { key: "own", value: effect.ownChange, lower: null, upper: null, count: effect.nTreated },
    { key: "peers", value: effect.peerChange, lower: null, upper: null, count: effect.nPeers },
    { key: "difference", value: effect.effect, lower: effect.lower, upper: effect.upper, count: null },
  ];
  const { domain, ticks } = scaleOf(changes, locale);
  const textOf = ({ value, lower, upper }: Change) => {
    const change = formatPoints(value, locale);
    if (lower === null || upper === null) return { change, interval: null };
    const [low, high] = [formatPoints(lower, locale), formatPoints(upper, locale)];
    return { change, interval: t("between", { low, high }) };
  };
  return (
    <Figure
      caption={caption}
      table={<ChangeTable rows={changes.map((row) => ({ ...row, ...textOf(row) }))} />}
    >
      <div className="space-y-1">
        {changes.map((row) => {
          const { change, interval } = textOf(row);
          const name = t(`rows.${row.key}`);
          const label = interval
            ? t("saidBetween", { row: name, change, interval })
            : t("said", { row: name, change });
          return (
            <div key={row.key} className={GRID}>
              <span className="text-ui">
                <span className={row.key === "difference" ? "font-semibold" : ""}>{name}</span>
                {row.count !== null && (
                  <span className="text-ink-3"> · {formatCount(row.count, locale)}</span>
                )}
              </span>
              <Whisker
                value={row.value}
                lower={row.lower}
                upper={row.upper}
                domain={domain}
                target={0}
                variation={row.key === "difference" ? variationOf(effect) : null}
                label={label}
              />
              <span aria-hidden="true" className="text-ui tabular-nums">
                <span className="font-semibold">{change}</span>
                {interval && <span className="text-ink-2">, {interval}</span>}
              </span>
            </div>
          );
        })}
        <div className={GRID}>
          <span className="max-tablet:hidden" />
          <ScaleTicks domain={domain} ticks={ticks} />
        </div>
      </div>
    </Figure>
  );
}

type TableRow = Change & { change: string; interval: string | null };

function ChangeTable({ rows }: { rows: readonly TableRow[] }) {
  const t = useTranslations("effects");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("head.row")}>
      <thead>
        <tr>
          <HeadCell>{t("head.row")}</HeadCell>
          <HeadCell numeric>{t("head.change")}</HeadCell>
          <HeadCell numeric>{t("head.interval")}</HeadCell>
          <HeadCell numeric>{t("head.count")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, change, interval, count }) => (
          <Row key={key}>
            <RowHead>{t(`rows.${key}`)}</RowHead>
            <Cell numeric>{change}</Cell>
            <Cell numeric>{interval ?? "–"}</Cell>
            <Cell numeric>{count === null ? "–" : formatCount(count, locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function variationOf({ word, effect }: Told): Variation | null {
  if (word !== "signal") return null;
  return effect > 0 ? "improvement" : "concern";
}

/** Round steps on both sides of nothing, wide enough for everything that is drawn. */
function scaleOf(changes: readonly Change[], locale: Locale) {
  const reach = Math.max(
    0.02,
    ...changes.flatMap(({ value, lower, upper }) => [value, lower ?? 0, upper ?? 0].map(Math.abs)),
  );
  const step = STEPS.find((each) => 2 * each >= reach) ?? 0.5;
  const ticks = [-2, -1, 0, 1, 2].map((times) => ({
    value: times * step,
    label: formatPoints(times * step, locale, 0),
  }));
  return { domain: [-2 * step, 2 * step] as const, ticks };
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
