"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";

export function PrintBoardButton() {
  const t = useTranslations("board-summary");
  return (
    <Button kind="primary" onClick={() => window.print()}>
      {t("printNow")}
    </Button>
  );
}
