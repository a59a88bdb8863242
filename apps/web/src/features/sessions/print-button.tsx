"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";

export function PrintButton() {
  const t = useTranslations("sessions");
  return (
    <Button kind="primary" onClick={() => window.print()}>
      {t("printed.now")}
    </Button>
  );
}
