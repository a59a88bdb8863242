"use client";

import { formatDay, type Locale } from "@kwartet/metrics/format";
import type { Route } from "next";
import { useLocale, useTranslations } from "next-intl";
import { useTRPCClient } from "@/trpc/client";
import { TextLink } from "@/ui/text-link";
import { ChangePoint } from "./change-point";
import type { SessionItem } from "./session";
import { Tick } from "./tick";

type Props = {
  item: SessionItem;
  canTick: boolean;
  canChange: boolean;
  isFirst: boolean;
  isLast: boolean;
};

export function PointRow({ item, canTick, canChange, isFirst, isLast }: Props) {
  const t = useTranslations("sessions");
  const client = useTRPCClient();
  const { id: itemId, text, isDone } = item;
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-line border-b py-0.5">
      <Tick
        id={itemId}
        name={t("talkedAbout", { point: text })}
        isDone={isDone}
        disabled={!canTick}
        onTick={(next) => client.sessions.tickItem.mutate({ itemId, isDone: next })}
        note={item.kind === "contact" && <ContactLine contact={item.contact} />}
      >
        {text}
      </Tick>
      {canChange && (
        <span className="pt-1 tablet:pt-0.5">
          <ChangePoint item={item} isFirst={isFirst} isLast={isLast} />
        </span>
      )}
    </li>
  );
}

function ContactLine({ contact }: Pick<SessionItem, "contact">) {
  const t = useTranslations("sessions");
  const locale = useLocale() as Locale;
  if (!contact) return t("contactGone");
  const { id, offeredOn, topic } = contact;
  return (
    <>
      <TextLink href={`/contacts/${id}` as Route}>
        {t("contactLine", { day: formatDay(offeredOn, locale) })}
      </TextLink>
      {topic && <span className="break-words">, {topic}</span>}
    </>
  );
}
