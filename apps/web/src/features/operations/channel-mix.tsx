import type { ChannelReading } from "@kwartet/api/operations/reading";
import { formatCount, formatOperation, formatOperationInterval } from "@kwartet/metrics/format";
import { Figure } from "@/ui/chart/figure";
import { Sparkline } from "@/ui/chart/sparkline";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { type Spoken, trendOf } from "./operation-text";

/** Neutral fills from dark to light; the name stands beside each, so a fill never is the only carrier. */
const FILLS = [
  "bg-[var(--coverage-5)]",
  "bg-[var(--coverage-3)]",
  "bg-[var(--coverage-4)]",
  "bg-[var(--coverage-2)]",
  "c-hatched",
  "bg-[var(--coverage-1)]",
] as const;

type Props = {
  channels: readonly ChannelReading[];
  nameOf: (channel: ChannelReading["channel"]) => string;
  spoken: Spoken;
};

/** All contacts as one bar, cut by channel in a fixed order; the table has the same numbers and their weeks. */
export function ChannelMix({ channels, nameOf, spoken }: Props) {
  const { locale, t } = spoken;
  const parts = channels.map(({ channel, figure }) => ({
    channel,
    name: nameOf(channel),
    share: formatOperation(figure, locale),
    width: `${(figure.value ?? 0) * 100}%`,
  }));
  const label = t("mix.label", {
    parts: parts.map(({ name, share }) => t("mix.part", { channel: name, share })).join(", "),
  });
  return (
    <Figure caption={t("mix.caption")} table={<ChannelTable {...{ channels, nameOf, spoken }} />}>
      <div role="img" aria-label={label} className="flex h-9 gap-px">
        {parts.map(({ channel, width }, index) => (
          <div
            key={channel}
            style={{ width }}
            className={`min-w-0.5 border border-control ${FILLS[index % FILLS.length]}`}
          />
        ))}
      </div>
      <ul className="mt-2.5 flex flex-wrap gap-x-6 gap-y-1 text-small" aria-hidden="true">
        {parts.map(({ channel, name, share }, index) => (
          <li key={channel} className="flex items-center gap-2">
            <span className={`size-3 border border-control ${FILLS[index % FILLS.length]}`} />
            {name}
            <span className="font-semibold">{share}</span>
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function ChannelTable({ channels, nameOf, spoken }: Props) {
  const { locale, t } = spoken;
  return (
    <Table label={t("mix.title")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.channel")}</HeadCell>
          <HeadCell numeric>{t("head.contacts")}</HeadCell>
          <HeadCell numeric>{t("head.share")}</HeadCell>
          <HeadCell numeric>{t("head.interval")}</HeadCell>
          <HeadCell width="11rem" className="tablet:pl-6">
            {t("head.trend")}
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {channels.map((reading) => {
          const { channel, figure } = reading;
          const trend = trendOf(reading, nameOf(channel), spoken);
          return (
            <Row key={channel}>
              <RowHead>{nameOf(channel)}</RowHead>
              <Cell numeric label={t("head.contacts")}>
                {formatCount(figure.x, locale)}
              </Cell>
              <Cell numeric strong label={t("head.share")}>
                {formatOperation(figure, locale)}
              </Cell>
              <Cell numeric label={t("head.interval")} className="text-ink-2">
                {formatOperationInterval(figure, locale)}
              </Cell>
              <Cell className="tablet:pl-6">{trend && <Sparkline {...trend} width={150} height={36} />}</Cell>
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
