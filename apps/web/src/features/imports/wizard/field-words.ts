"use client";

import { useTranslations } from "next-intl";
import type { Messages } from "@/i18n/messages";

type Words = Messages["import-wizard"];
type FieldName = keyof Words["fields"];
type ChoiceName = keyof Words["choices"];

/** The name of a field in the reader's language; one of the organisation's own names stands as it is. */
export function useFieldWords(): (field: string) => string {
  const t = useTranslations("import-wizard.fields");
  return (field) => (t.has(field as FieldName) ? t(field as FieldName) : field);
}

/** What one of our own values is called. */
export function useChoiceWords(): (value: string) => string {
  const t = useTranslations("import-wizard.choices");
  return (value) => (t.has(value as ChoiceName) ? t(value as ChoiceName) : value);
}
