"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import { DateField } from "@/ui/inputs";

/** From which day a new version holds. */
export function ValidFromField({
  error,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & { error?: ReactNode }) {
  const t = useTranslations("settings");
  return <DateField label={t("validFrom")} hint={t("validFromHint")} error={error} {...rest} />;
}

export const emptyAsLeftOut = (value: string) => (value === "" ? undefined : value);
