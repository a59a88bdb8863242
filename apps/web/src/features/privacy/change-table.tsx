import { CHANNELS } from "@kwartet/metrics/contact";
import { formatDay, formatInstant } from "@kwartet/metrics/format";
import { KPIS } from "@kwartet/metrics/kpi";
import { ArrowRight } from "lucide-react";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { ButtonLink } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { type Change, type ChangeLine, describeChange, type ShownValue } from "./describe-change";
import { roleNames } from "./role-names";

export const CHANGE_PAGE = 25;

type Props = { entries: RouterOutputs["privacy"]["changes"]; timeZone: string; isFirstPage: boolean };

/** Who changed what, by role; of a change to a person only what kind it was. */
export function ChangeTable({ entries, timeZone, isFirstPage }: Props) {
  const t = useTranslations("privacy");
  const locale = useLocale();
  const last = entries.at(-1);
  if (!last) {
    return (
      <EmptyState kind="nothing-new" title={t("noChanges")}>
        {t("noChangesText")}
      </EmptyState>
    );
  }
  return (
    <>
      <Table label={t("changes")} stacks>
        <thead>
          <tr>
            <HeadCell width="14rem">{t("when")}</HeadCell>
            <HeadCell width="26%">{t("what")}</HeadCell>
            <HeadCell>{t("difference")}</HeadCell>
            <HeadCell width="9rem">{t("by")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => {
            const change = describeChange(entry);
            return (
              <Row key={entry.id}>
                <RowHead>{formatInstant(entry.at.getTime(), timeZone, locale)}</RowHead>
                <Cell note={<Subject change={change} />}>{t(`kinds.${change.kind}`)}</Cell>
                <Cell className="py-2">
                  {change.lines.map((line) => (
                    <Line key={line.field} line={line} />
                  ))}
                </Cell>
                <Cell quiet label={t("by")}>
                  {roleNames(entry.role, t)}
                </Cell>
              </Row>
            );
          })}
        </tbody>
      </Table>
      <div className="mt-4 flex flex-wrap gap-2">
        {!isFirstPage && (
          <ButtonLink size="small" href={"/privacy#changes" as Route}>
            {t("newest")}
          </ButtonLink>
        )}
        {entries.length === CHANGE_PAGE && (
          <ButtonLink size="small" href={`/privacy?before=${last.at.getTime()}#changes` as Route}>
            {t("older")}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Subject({ change: { channel, kpi, validFrom } }: { change: Change }) {
  const t = useTranslations("privacy");
  const nameOf = useTranslations("kpis.channels");
  const locale = useLocale();
  const knownChannel = CHANNELS.find((candidate) => candidate === channel);
  const name = knownChannel
    ? nameOf(knownChannel)
    : KPIS.find((candidate) => candidate.id === kpi)?.name[locale];
  const from = validFrom && `${t("fields.validFrom")} ${formatDay(validFrom, locale)}`;
  return [name, from].filter(Boolean).join(", ");
}

const STATES = ["planned", "open", "closed", "cancelled", "draft", "active", "archived"] as const;

function Line({ line: { field, before, after } }: { line: ChangeLine }) {
  const t = useTranslations("privacy");
  const shown = (value: ShownValue) => {
    if (!("text" in value)) return t("none" in value ? "none" : "changed");
    const state = field === "status" && STATES.find((known) => known === value.text);
    return state ? t(`states.${state}`) : value.text;
  };
  return (
    <p className="wrap-anywhere">
      <span className="text-ink-3">{t(`fields.${field}`)}</span>{" "}
      {"changed" in before && "changed" in after ? (
        t("changed")
      ) : (
        <>
          {!("none" in before) && (
            <>
              <s className="text-ink-3">{shown(before)}</s> <span className="sr-only">{t("becomes")}</span>
              <ArrowRight aria-hidden="true" className="inline size-3.5 align-middle text-ink-3" />{" "}
            </>
          )}
          {shown(after)}
        </>
      )}
    </p>
  );
}
