"use client";

import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/client";
import { useChange } from "@/trpc/use-change";
import { Button } from "@/ui/button";

export function TakeBackKudos({ kudosId }: { kudosId: string }) {
  const t = useTranslations("recognition");
  const takeBack = useChange(useTRPC().recognition.takeBack.mutationOptions(), { said: t("takenBack") });
  return (
    <Button
      kind="tertiary"
      size="small"
      busy={takeBack.isPending}
      onClick={() => takeBack.mutate({ kudosId })}
    >
      {t("takeBack")}
    </Button>
  );
}
