"use client";

import type { BoardItem } from "@kwartet/metrics/board/board-summary";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";

export function RemoveItem({ item }: { item: BoardItem }) {
  const t = useTranslations("board-summary");
  const remove = useChange(useTRPC().boardSummary.removeItem.mutationOptions(), { said: t("item.removed") });
  return (
    <Button
      kind="tertiary"
      size="small"
      className="ml-1"
      busy={remove.isPending}
      aria-label={t("item.remove", { text: item.text })}
      onClick={() => remove.mutate({ itemId: item.itemId })}
    >
      <X size={14} aria-hidden="true" />
    </Button>
  );
}
