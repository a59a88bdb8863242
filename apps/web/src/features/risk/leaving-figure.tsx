import { explainLeavingRow, nameExperiences } from "@kwartet/metrics/explain/leaving";
import { formatCount, formatInterval, formatPoints, formatValue, type Locale } from "@kwartet/metrics/format";
import type { LeavingRow } from "@kwartet/metrics/outcome/leaving-table";
import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/ui/chart/figure";
import { ScaleTicks, Whisker } from "@/ui/chart/whisker";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";

const GRID =
  "grid items-center gap-x-4 gap-y-1 py-1 tablet:grid-cols-[15rem_minmax(0,1fr)_11rem] border-line border-b last:border-b-0";

type Props = {
  rows: readonly LeavingRow[];
  caption: string;
  /** Whose survey stands in where there are too few own customers. */
  borrowedFrom: string;
};

/** The chance of leaving by number of bad experiences, each with its interval and whether it is mostly borrowed. */
export function LeavingFigure({ rows, caption, borrowedFrom }: Props) {
  const t = useTranslations("risk");
  const locale = useLocale() as Locale;
  const { domain, ticks } = scaleOf(rows, locale);
  return (
    <Figure caption={caption} table={<LeavingTable rows={rows} />}>
      <div>
        {rows.map((row) => (
          <div key={row.badExperiences} className={GRID}>
            <span className="text-ui">
              <span className="font-medium">{sentenceStart(nameExperiences(row, locale))}</span>
              <span className="block text-ink-3 text-small">
                {t("leaving.customers", { count: row.n, shown: formatCount(row.n, locale) })}
              </span>
            </span>
            <Whisker
              value={row.value}
              lower={row.lower}
              upper={row.upper}
              domain={domain}
              label={explainLeavingRow(row, locale)}
            />
            <span aria-hidden="true" className="flex flex-wrap items-center gap-2 text-ui tabular-nums">
              <span className="font-semibold">{formatValue(row.value, "share", locale, 1)}</span>
              <span className="text-ink-2">{formatInterval({ ...row, unit: "share" }, locale, 1)}</span>
              {isBorrowed(row) && <Tag>{t("leaving.borrowed")}</Tag>}
            </span>
          </div>
        ))}
        <div className={GRID}>
          <span className="max-tablet:hidden" />
          <ScaleTicks domain={domain} ticks={ticks} />
        </div>
        {rows.some(isBorrowed) && (
          <p className="mt-2 max-w-measure text-ink-3 text-small">
            {t("leaving.borrowedNote", { source: borrowedFrom })}
          </p>
        )}
      </div>
    </Figure>
  );
}

const isBorrowed = ({ borrowed, priorSource }: LeavingRow): boolean => borrowed && priorSource !== "own-base";

const sentenceStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function LeavingTable({ rows }: { rows: readonly LeavingRow[] }) {
  const t = useTranslations("risk");
  const locale = useLocale() as Locale;
  return (
    <Table label={t("leaving.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("table.experiences")}</HeadCell>
          <HeadCell numeric>{t("table.n")}</HeadCell>
          <HeadCell numeric>{t("table.left")}</HeadCell>
          <HeadCell numeric>{t("table.chance")}</HeadCell>
          <HeadCell numeric>{t("table.interval")}</HeadCell>
          <HeadCell numeric>{t("table.difference")}</HeadCell>
          <HeadCell numeric>{t("table.own")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.badExperiences}>
            <RowHead>{sentenceStart(nameExperiences(row, locale))}</RowHead>
            <Cell numeric label={t("table.n")}>
              {formatCount(row.n, locale)}
            </Cell>
            <Cell numeric label={t("table.left")}>
              {formatCount(row.left, locale)}
            </Cell>
            <Cell numeric label={t("table.chance")}>
              {formatValue(row.value, "share", locale, 1)}
            </Cell>
            <Cell numeric label={t("table.interval")}>
              {formatValue(row.lower, "share", locale, 1)} – {formatValue(row.upper, "share", locale, 1)}
            </Cell>
            <Cell numeric label={t("table.difference")}>
              {differenceText(row, locale)}
            </Cell>
            <Cell numeric label={t("table.own")}>
              {formatValue(row.weightOnOwnData, "share", locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

function differenceText({ difference }: LeavingRow, locale: Locale): string {
  if (difference === null) return "–";
  const [value, lower, upper] = [difference.difference, difference.lower, difference.upper].map((each) =>
    formatPoints(each, locale),
  );
  return `${value} (${lower} – ${upper})`;
}

/** From nothing to a round share that holds every interval. */
function scaleOf(rows: readonly LeavingRow[], locale: Locale) {
  const reach = Math.max(0.05, ...rows.map(({ upper }) => upper));
  const step = STEPS.find((each) => 5 * each >= reach) ?? 0.2;
  const count = Math.ceil(reach / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    value: index * step,
    label: formatValue(index * step, "share", locale),
  }));
  return { domain: [0, count * step] as const, ticks };
}

const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2];
