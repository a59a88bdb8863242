import { formatCount, formatDay, type Locale } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { isMissed, type Wave } from "./edited-wave";
import { RaiseMinimums, WaveStep } from "./wave-actions";
import type { SurveyChoice } from "./wave-fields";
import { ChangeWave } from "./wave-form";

type Props = { waves: readonly Wave[]; today: string; surveys: readonly SurveyChoice[] };

/** The calendar of waves, newest first; nothing here tells how many have answered an open one. */
export function WaveList({ waves, today, surveys }: Props) {
  const t = useTranslations("pulse.settings");
  return (
    <Table label={t("calendar")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("head.wave")}</HeadCell>
          <HeadCell>{t("head.status")}</HeadCell>
          <HeadCell>{t("head.days")}</HeadCell>
          <HeadCell>{t("head.minimums")}</HeadCell>
          <HeadCell numeric>{t("head.invited")}</HeadCell>
          <HeadCell>
            <span className="sr-only">{t("head.actions")}</span>
          </HeadCell>
        </tr>
      </thead>
      <tbody>
        {waves.map((wave) => (
          <WaveRow key={wave.id} wave={wave} today={today} surveys={surveys} />
        ))}
      </tbody>
    </Table>
  );
}

type RowProps = { wave: Wave; today: string; surveys: readonly SurveyChoice[] };

function WaveRow({ wave, today, surveys }: RowProps) {
  const t = useTranslations("pulse.settings");
  const locale = useLocale() as Locale;
  const missed = isMissed(wave, today);
  const dayOf = (day: string | null) => (day === null ? "" : formatDay(day, locale));
  const { minimumRespondents: respondents, minimumComments: comments } = wave;
  return (
    <Row>
      <RowHead note={`${wave.surveyName} · ${t("period", { day: dayOf(wave.periodStartsOn) })}`}>
        {wave.name}
      </RowHead>
      <Cell label={t("head.status")}>
        <Tag>{t(`status.${missed ? "missed" : wave.status}`)}</Tag>
        {missed && <span className="block text-ink-3 text-small">{t("missedText")}</span>}
      </Cell>
      <Cell label={t("head.days")}>
        {t("days", { from: dayOf(wave.opensOn), to: dayOf(wave.closedOn ?? wave.closesOn) })}
      </Cell>
      <Cell label={t("head.minimums")}>{t("minimumsOf", { respondents, comments })}</Cell>
      <Cell numeric label={t("head.invited")}>
        {wave.invited === null ? "–" : formatCount(wave.invited, locale)}
      </Cell>
      <Cell>
        <div className="flex flex-wrap gap-x-4 tablet:justify-end">
          {wave.status === "planned" && <ChangeWave wave={wave} surveys={surveys} />}
          {wave.status === "planned" && !missed && <WaveStep wave={wave} step="open" />}
          {wave.status === "planned" && <WaveStep wave={wave} step="cancel" />}
          {wave.status === "open" && <WaveStep wave={wave} step="close" />}
          {wave.status !== "planned" && <RaiseMinimums wave={wave} />}
        </div>
      </Cell>
    </Row>
  );
}
