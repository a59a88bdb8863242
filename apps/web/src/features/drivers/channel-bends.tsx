import { nameBendPlace, nameBendState, nameSlope } from "@kwartet/metrics/explain/bend-reading";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import type { BendReading } from "@kwartet/metrics/outcome/tipping-point-groups";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

/** Each channel on its own. */
export function ChannelBends({ readings }: { readings: readonly BendReading[] }) {
  const t = useTranslations("drivers");
  const locale = useLocale() as Locale;
  const slope = ({ point, unit }: BendReading, side: "slopeBefore" | "slopeAfter") =>
    point.status === "ok" ? nameSlope(point[side], unit, locale) : "–";
  return (
    <div>
      <h3 className="mb-2 text-ui">{t("bends.byChannel")}</h3>
      <Table label={t("bends.byChannel")} stacks>
        <thead>
          <tr>
            <HeadCell>{t("bends.place")}</HeadCell>
            <HeadCell numeric>{t("bends.n")}</HeadCell>
            <HeadCell>{t("bends.found")}</HeadCell>
            <HeadCell numeric>{t("bends.before")}</HeadCell>
            <HeadCell numeric>{t("bends.after")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <Row key={reading.of}>
              <RowHead>{nameBendPlace(reading.of, locale)}</RowHead>
              <Cell numeric label={t("bends.n")}>
                {formatCount(reading.point.n, locale)}
              </Cell>
              <Cell label={t("bends.found")}>{nameBendState(reading, locale)}</Cell>
              <Cell numeric label={t("bends.before")}>
                {slope(reading, "slopeBefore")}
              </Cell>
              <Cell numeric label={t("bends.after")}>
                {slope(reading, "slopeAfter")}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
      <p className="mt-2 max-w-measure text-ink-3 text-small">{t("bends.channelNote")}</p>
    </div>
  );
}
