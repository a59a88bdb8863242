import { formatInstant } from "@kwartet/metrics/format";
import { useLocale, useTranslations } from "next-intl";
import type { RouterOutputs } from "@/trpc/outputs";
import { EmptyState } from "@/ui/empty-state";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";
import { Tag } from "@/ui/tag";
import { RevokeKey } from "./revoke-key";
import { standingOf } from "./standing";

type Props = { keys: RouterOutputs["apiKeys"]["list"]; timeZone: string; now: Date; mayWrite: boolean };

/** Every key, also those that open nothing any more: what they brought in is still there. */
export function KeyTable({ keys, timeZone, now, mayWrite }: Props) {
  const t = useTranslations("api");
  const locale = useLocale();
  const say = (at: Date) => formatInstant(at.getTime(), timeZone, locale);
  if (keys.length === 0) {
    return (
      <EmptyState kind="not-set-up" title={t("keys.emptyTitle")}>
        {t("keys.emptyText")}
      </EmptyState>
    );
  }
  return (
    <Table label={t("keys.table")} stacks>
      <thead>
        <tr>
          <HeadCell>{t("name")}</HeadCell>
          <HeadCell>{t("scopes")}</HeadCell>
          <HeadCell>{t("keys.lastUsed")}</HeadCell>
          <HeadCell>{t("createdBy")}</HeadCell>
          <HeadCell>{t("standing")}</HeadCell>
          {mayWrite && <HeadCell width="6rem" />}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const standing = standingOf(key, now);
          return (
            <Row key={key.id}>
              <RowHead note={t("keys.endsIn", { hint: key.hint })}>{key.name}</RowHead>
              <Cell label={t("scopes")}>
                {key.scopes.map((scope) => t(`scopeNames.${scope}`)).join(", ")}
              </Cell>
              <Cell label={t("keys.lastUsed")} quiet={key.lastUsedAt === null}>
                {key.lastUsedAt ? say(key.lastUsedAt) : t("never")}
              </Cell>
              <Cell label={t("createdBy")} note={say(key.createdAt)}>
                {key.createdByName ?? t("nobody")}
              </Cell>
              <Cell
                label={t("standing")}
                note={key.expiresAt && t("keys.until", { when: say(key.expiresAt) })}
              >
                <Tag>{t(`standings.${standing}`)}</Tag>
              </Cell>
              {mayWrite && (
                <Cell numeric>{standing === "open" && <RevokeKey keyId={key.id} name={key.name} />}</Cell>
              )}
            </Row>
          );
        })}
      </tbody>
    </Table>
  );
}
