import { formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { standingOf } from "./standing";
import { WebhookActions } from "./webhook-actions";

type Props = { webhooks: RouterOutputs["webhooks"]["list"]; timeZone: string; now: Date; mayWrite: boolean };

export function WebhookTable({ webhooks, timeZone, now, mayWrite }: Props) {
  const t = useTranslations("api");
  const locale = useLocale();
  const say = (at: Date) => formatInstant(at.getTime(), timeZone, locale);
  if (webhooks.length === 0) {
    return (
      <EmptyState kind="not-set-up" title={t("webhooks.emptyTitle")}>
        {t("webhooks.emptyText")}
      </EmptyState>
    );
  }
  return (
    <Table label={t("webhooks.table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("scopes")}</HeadCell>
          <HeadCell>{t("webhooks.lastDelivery")}</HeadCell>
          <HeadCell>{t("createdBy")}</HeadCell>
          <HeadCell>{t("standing")}</HeadCell>
          {mayWrite && <HeadCell width="11rem" />}
        </tr>
      </thead>
      <tbody>
        {webhooks.map((webhook) => {
          const { previousUntil } = webhook;
          const standing = standingOf(webhook, now);
          const hasBoth = standing === "open" && previousUntil !== null && previousUntil > now;
          return (
            <Row key={webhook.id}>
              <RowHead note={<span className="wrap-anywhere">{webhook.url}</span>}>{webhook.name}</RowHead>
              <Cell label={t("scopes")}>
                {webhook.scopes.map((scope) => t(`scopeNames.${scope}`)).join(", ")}
              </Cell>
              <Cell label={t("webhooks.lastDelivery")} quiet={webhook.lastDeliveryAt === null}>
                {webhook.lastDeliveryAt ? say(webhook.lastDeliveryAt) : t("never")}
              </Cell>
              <Cell label={t("createdBy")} note={say(webhook.createdAt)}>
                {webhook.createdByName ?? t("nobody")}
              </Cell>
              <Cell
                label={t("standing")}
                note={hasBoth && t("webhooks.bothUntil", { when: say(previousUntil) })}
              >
                <Tag>{t(`standings.${standing}`)}</Tag>
              </Cell>
              {mayWrite && (
                <Cell numeric>
                  {standing === "open" && <WebhookActions webhookId={webhook.id} name={webhook.name} />}
                </Cell>
              )}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
