import type { Evidence } from "@kwartet/api/suggestions/read-evidence";
import {
  formatCount,
  formatDay,
  formatDuration,
  formatNumber,
  formatOutOf,
  type Locale,
} from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { VariationMark } from "@/ui/mark";
import { Section } from "@/ui/section";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { TextLink } from "@/ui/text-link";
import { DismissSuggestion } from "./dismiss-suggestion";

type Props = {
  evidence: Evidence;
  /** Only a coach sets a suggestion aside, and never one about themselves. */
  isCoach: boolean;
  /** The name of a channel, as everywhere. */
  channelName: string | null;
};

/** On what a suggestion rests: where the difference is, and typical contacts of that kind, good ones too. */
export function SuggestionPanel({ evidence, isCoach, channelName }: Props) {
  const t = useTranslations("suggestions");
  const locale = useLocale() as Locale;
  const { suggestion, dismissed, part, agent, kpi } = evidence;
  if (!suggestion) return null;
  const { isFavourable } = suggestion;
  return (
    <Section
      title={t(isFavourable ? "panel.favourable" : "panel.concern")}
      note={isCoach && !isFavourable ? t("panel.noteCoach") : undefined}
    >
      <div className="rounded-panel bg-sunken px-5 py-4">
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="max-w-measure">
            <VariationMark kind={isFavourable ? "improvement" : "concern"} />
            <p className="mt-2 text-ui">{suggestion.reason[locale]}</p>
            {part && channelName && (
              <p className="mt-1.5 text-ui">
                {t("panel.part", {
                  topic: part.topic ?? t("panel.noTopic"),
                  channel: channelName,
                  outOf: formatOutOf(part.x, part.n, locale),
                  expected: formatNumber(part.expected, locale),
                })}
              </p>
            )}
          </div>
          {isCoach && !isFavourable && !dismissed && <DismissSuggestion agent={agent} kpi={kpi} />}
        </div>
        {dismissed && (
          <p className="mt-3 text-ink-2 text-small">
            {t("dismissed", {
              name: dismissed.byName,
              day: formatDay(dismissed.awayUntil, locale),
              reason: dismissed.reason,
            })}
          </p>
        )}
      </div>
      <Examples evidence={evidence} />
    </Section>
  );
}

function Examples({ evidence: { examples, suggestion } }: { evidence: Evidence }) {
  const t = useTranslations("suggestions.panel");
  const locale = useLocale() as Locale;
  const isBetterHigh = (suggestion?.difference ?? 0) > 0 === (suggestion?.isFavourable ?? true);
  return (
    <>
      <h3 className="mt-6 mb-1 text-ui">{t("examples")}</h3>
      <p className="mb-3 max-w-measure text-ink-3 text-small">
        {examples.length === 0
          ? t("noExamples")
          : t("rule", { kind: suggestion?.isFavourable ? "favourable" : "concern" })}
      </p>
      {examples.length > 0 && (
        <Table label={t("examples")} stacks>
          <thead>
            <tr>
              <HeadCell>{t("day")}</HeadCell>
              <HeadCell>{t("topicHead")}</HeadCell>
              <HeadCell numeric>{t("durationHead")}</HeadCell>
              <HeadCell>{t("outcomeHead")}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ id, day, time, topic, handleSeconds, counts }) => {
              const said = `${formatDay(day, locale, "weekday")}, ${time}`;
              return (
                <Row key={id}>
                  <RowHead>
                    <TextLink href={`/contacts/${id}` as Route} aria-label={t("open", { day: said })}>
                      {said}
                    </TextLink>
                  </RowHead>
                  <Cell label={t("topicHead")}>{topic ?? t("noTopic")}</Cell>
                  <Cell numeric label={t("durationHead")}>
                    {handleSeconds === null
                      ? formatCount(null, locale)
                      : formatDuration(handleSeconds, locale)}
                  </Cell>
                  <Cell label={t("outcomeHead")}>{t(counts === isBetterHigh ? "good" : "wrong")}</Cell>
                </Row>
              );
            })}
          </tbody>
        </Table>
      )}
    </>
  );
}
