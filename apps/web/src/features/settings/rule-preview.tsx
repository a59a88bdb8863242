"use client";

import type { TriedRule } from "@kwartet/api/risk/input";
import { formatCount, type Locale } from "@kwartet/metrics/format";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { Notice } from "@/ui/notice";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Counts = RouterOutputs["risk"]["previewRule"]["current"];

/** What the rule in force counts, beside what the tried one would; nothing is changed. */
export function RulePreview({ tried }: { tried: TriedRule }) {
  const t = useTranslations("settings");
  const { data, error } = useQuery(useTRPC().risk.previewRule.queryOptions(tried));
  return (
    <div className="mb-6" aria-live="polite">
      {error && <Notice kind="error">{t("refused.other")}</Notice>}
      {!error && !data && <p className="text-ink-3 text-ui">{t("experiences.counting")}</p>}
      {data && data.basis === "customers-file" && (
        <div className="mb-3">
          <Notice>{t("experiences.fromFile")}</Notice>
        </div>
      )}
      {data && <PreviewTable current={data.current} tried={data.tried} />}
    </div>
  );
}

function PreviewTable({ current, tried }: { current: Counts; tried: Counts }) {
  const t = useTranslations("settings");
  const locale = useLocale() as Locale;
  const rows = (["satisfaction", "unresolved", "abandoned"] as const).map((cause) => ({
    name: t(`experiences.cause.${cause}`),
    now: current.causes?.[cause] ?? null,
    tried: tried.causes?.[cause] ?? null,
  }));
  return (
    <Table label={t("experiences.preview")}>
      <thead>
        <tr>
          <HeadCell>{t("experiences.preview")}</HeadCell>
          <HeadCell numeric>{t("experiences.now")}</HeadCell>
          <HeadCell numeric>{t("experiences.then")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {[
          ...rows,
          {
            name: t("experiences.customersWith"),
            now: current.withExperience,
            tried: tried.withExperience,
          },
          { name: t("experiences.customers"), now: current.customers, tried: tried.customers },
        ].map(({ name, now, tried: next }) => (
          <Row key={name}>
            <RowHead>{name}</RowHead>
            <Cell numeric>{formatCount(now, locale)}</Cell>
            <Cell numeric strong={now !== next}>
              {formatCount(next, locale)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
