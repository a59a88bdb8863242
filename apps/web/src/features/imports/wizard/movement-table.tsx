import type { ImportPreview, Movement, PreviewFigure } from "@kwartet/api/imports/dry-run/preview";
import { formatCount, formatInterval, formatPeriod, shownValue } from "@kwartet/metrics/format";
import { measureOf } from "@kwartet/metrics/kpi";
import { canShowInterval } from "@kwartet/metrics/policy";
import { useLocale, useTranslations } from "next-intl";
import type { Domain } from "@/ui/chart/linear";
import { Whisker } from "@/ui/chart/whisker";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { isMoved, wordOf } from "./movement-words";

const DOMAINS: Readonly<Partial<Record<PreviewFigure["unit"], Domain>>> = { share: [0, 1], score: [1, 5] };

/** How the leading figures of the teams would move, with n and interval. */
export function MovementTable({ preview }: { preview: ImportPreview }) {
  const t = useTranslations("import-wizard.trial");
  const locale = useLocale();
  const moved = preview.movements.flatMap((place) =>
    place.kpis.filter(isMoved).map((kpi) => ({ place, ...kpi })),
  );
  const tooSmall = preview.movements.filter(({ isTooSmall }) => isTooSmall).map(({ team }) => team);
  return (
    <Section title={t("effect")} note={t("effectNote")}>
      {/* Of a team that is too small nothing is known here, not even that nothing changes. */}
      {moved.length === 0 && tooSmall.length === 0 && <p className="text-ink-2 text-ui">{t("noEffect")}</p>}
      {moved.length > 0 && (
        <Table label={t("effect")} stacks>
          <thead>
            <tr>
              <HeadCell>{t("kpi")}</HeadCell>
              <HeadCell>{t("place")}</HeadCell>
              <HeadCell numeric>{t("now")}</HeadCell>
              <HeadCell numeric>{t("then")}</HeadCell>
              <HeadCell numeric>{t("n")}</HeadCell>
              <HeadCell width="14rem">{t("interval")}</HeadCell>
              <HeadCell>{t("words")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {moved.map(({ place, before, after }) => (
              <MovementRow
                key={`${place.teamId} ${place.from} ${after.kpi}`}
                place={place}
                before={before}
                after={after}
              />
            ))}
          </tbody>
        </Table>
      )}
      <div className="mt-3 max-w-measure text-ink-3 text-small">
        {tooSmall.length > 0 && <p>{t("tooSmall", { teams: [...new Set(tooSmall)].join(", ") })}</p>}
        {preview.isTruncated && <p>{t("truncated", { total: formatCount(preview.teamsTotal, locale) })}</p>}
      </div>
    </Section>
  );
}

type RowProps = { place: Movement; before: PreviewFigure; after: PreviewFigure };

function MovementRow({ place, before, after }: RowProps) {
  const t = useTranslations("import-wizard.trial");
  const locale = useLocale();
  const { measure } = measureOf(after.measure);
  const where = `${place.team}, ${place.week === null ? t("allWeeks") : formatPeriod(place.week, locale)}`;
  const value = shownValue(after, locale);
  const interval = canShowInterval(after.n) ? formatInterval(after, locale) : null;
  const domain = DOMAINS[after.unit];
  return (
    <Row>
      <RowHead>{measure.name[locale]}</RowHead>
      <Cell>{where}</Cell>
      <Cell numeric quiet label={t("now")}>
        {before.value === null ? t("nothingYet") : shownValue(before, locale)}
      </Cell>
      <Cell numeric strong label={t("then")}>
        {after.value === null ? t("nothingYet") : value}
      </Cell>
      <Cell numeric label={t("n")}>
        {formatCount(after.n, locale)}
      </Cell>
      <Cell label={t("interval")}>
        {interval !== null && domain && after.value !== null && (
          <Whisker
            value={after.value}
            lower={after.lower}
            upper={after.upper}
            expected={before.value}
            domain={domain}
            label={t("intervalOf", { kpi: measure.name[locale], place: where, value, interval })}
            height={26}
          />
        )}
        <span className="text-ink-3 text-small">{interval}</span>
      </Cell>
      <Cell className="text-ink-2">{t(wordOf({ before, after }))}</Cell>
    </Row>
  );
}
