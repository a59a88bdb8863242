import type { Backlog } from "@kwartet/api/operations/backlog";
import { formatCount, formatOperation } from "@kwartet/metrics/format";
import type { AgeBand } from "@kwartet/metrics/operations/backlog";
import type { OperationFigure, OperationMeasureId } from "@kwartet/metrics/operations/figure";
import { SideBySide } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { isTooFew, type Spoken, valueText } from "./operation-text";

const SECONDS_PER_HOUR = 3600;

type Props = {
  backlog: Backlog;
  nameOf: (channel: Backlog["channels"][number]["channel"]) => string;
  spoken: Spoken;
};

const figureOf = (figures: readonly OperationFigure[], measure: OperationMeasureId) =>
  figures.find((figure) => figure.measure === measure);

/** Who waits for a first answer: how many, how long already, and over which channel. */
export function BacklogAges({ backlog, nameOf, spoken }: Props) {
  const { t } = spoken;
  const { bands, channels, figures } = backlog;
  const count = figureOf(figures, "open-count")?.value ?? null;
  if (count === null || count === 0) return <p className="text-ink-2">{t("backlog.none")}</p>;
  return (
    <>
      <p className="max-w-measure text-pretty">{sentenceOf(figures, count, spoken)}</p>
      {bands && (
        <SideBySide>
          <AgeTable bands={bands} spoken={spoken} />
          <div>
            <Table label={t("backlog.channels")} stacks>
              <thead>
                <tr>
                  <HeadCell>{t("head.channel")}</HeadCell>
                  <HeadCell>{t("head.clock")}</HeadCell>
                  <HeadCell numeric>{t("head.count")}</HeadCell>
                  <HeadCell numeric>{t("head.median")}</HeadCell>
                  <HeadCell numeric>{t("head.p90")}</HeadCell>
                </tr>
              </thead>
              <tbody>
                {channels.map(({ channel, clock, figures: own }) => (
                  <Row key={channel}>
                    <RowHead>{nameOf(channel)}</RowHead>
                    <Cell label={t("head.clock")} className="text-ink-2">
                      {t(`clocks.${clock}`)}
                    </Cell>
                    {(["open-count", "open-age-median", "open-age-p90"] as const).map((measure, index) => {
                      const figure = figureOf(own, measure);
                      return (
                        <Cell
                          key={measure}
                          numeric
                          strong={index === 0}
                          label={t(`head.${(["count", "median", "p90"] as const)[index] ?? "count"}`)}
                        >
                          {figure && valueText(figure, spoken)}
                        </Cell>
                      );
                    })}
                  </Row>
                ))}
              </tbody>
            </Table>
          </div>
        </SideBySide>
      )}
    </>
  );
}

function sentenceOf(figures: readonly OperationFigure[], count: number, { locale, t }: Spoken): string {
  const n = formatCount(count, locale);
  const [median, p90] = [figureOf(figures, "open-age-median"), figureOf(figures, "open-age-p90")];
  if (!median || !p90 || median.value === null) return t("backlog.counted", { count, n });
  if (isTooFew(median)) return t("backlog.few", { count, n });
  return t("backlog.sentence", {
    count,
    n,
    median: formatOperation(median, locale),
    p90: formatOperation(p90, locale),
  });
}

/** Bars in a table: the table is its own alternative. */
function AgeTable({ bands, spoken }: { bands: readonly AgeBand[]; spoken: Spoken }) {
  const { locale, t } = spoken;
  const largest = Math.max(1, ...bands.map(({ count }) => count));
  return (
    <Table label={t("backlog.ages")}>
      <thead>
        <tr>
          <HeadCell width="11rem">{t("head.age")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("backlog.ages")}</span>
          </HeadCell>
          <HeadCell numeric width="4rem">
            {t("head.count")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {bands.map((band) => (
          <Row key={band.fromSeconds}>
            <RowHead>{bandText(band, spoken)}</RowHead>
            <Cell>
              {band.count > 0 && (
                <div
                  aria-hidden="true"
                  style={{ width: `${(band.count / largest) * 100}%` }}
                  className="h-4 min-w-0.5 bg-[var(--signal-none)]"
                />
              )}
            </Cell>
            <Cell numeric>{formatCount(band.count, locale)}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function bandText({ fromSeconds, toSeconds }: AgeBand, { locale, t }: Spoken): string {
  const hours = (seconds: number) => formatCount(seconds / SECONDS_PER_HOUR, locale);
  if (toSeconds === null) return t("backlog.over", { from: hours(fromSeconds) });
  if (fromSeconds === 0) return t("backlog.upTo", { to: hours(toSeconds) });
  return t("backlog.between", { from: hours(fromSeconds), to: hours(toSeconds) });
}
