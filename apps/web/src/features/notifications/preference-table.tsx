"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import type { RouterOutputs } from "@/trpc/outputs";
import { RowCheckbox } from "@/ui/choices";
import { Notice } from "@/ui/notice";
import { Cell, HeadCell, Row, RowHead, Table } from "@/ui/table";

type Wish = RouterOutputs["notifications"]["preferences"]["kinds"][number];
const CHANNELS = ["inApp", "inDigest"] as const;

/** A box for each subject and each way to hear of it; saved as it is ticked. */
export function PreferenceTable({ kinds }: { kinds: readonly Wish[] }) {
  const t = useTranslations("notifications");
  const [wishes, setWishes] = useState(kinds);
  const save = useMutation(useTRPC().notifications.setPreference.mutationOptions());
  const change = (wish: Wish) => {
    const before = wishes;
    setWishes(wishes.map((one) => (one.kind === wish.kind ? wish : one)));
    save.mutate(wish, { onError: () => setWishes(before) });
  };
  return (
    <>
      <Table label={t("preferences.table")}>
        <thead>
          <tr>
            <HeadCell>{t("preferences.kind")}</HeadCell>
            {CHANNELS.map((channel) => (
              <HeadCell key={channel}>{t(`preferences.${channel}`)}</HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {wishes.map((wish) => (
            <Row key={wish.kind}>
              <RowHead>{t(`preferences.kinds.${wish.kind}`)}</RowHead>
              {CHANNELS.map((channel) => (
                <Cell key={channel}>
                  <RowCheckbox
                    label={`${t(`preferences.kinds.${wish.kind}`)}: ${t(`preferences.${channel}`)}`}
                    checked={wish[channel]}
                    onChange={(event) => change({ ...wish, [channel]: event.target.checked })}
                  />
                </Cell>
              ))}
            </Row>
          ))}
        </tbody>
      </Table>
      <p role="status" className="mt-2 min-h-5 text-ink-3 text-small">
        {save.isSuccess && t("preferences.saved")}
      </p>
      {save.error && <Notice kind="error">{t("failed")}</Notice>}
    </>
  );
}
