"use client";

import { findHealthWords } from "@kwartet/api/sessions/health-words";
import { useTranslations } from "next-intl";

/** Says while somebody types that health has no place here. It warns, and stops nobody. */
export function HealthWarning({ text }: { text: string }) {
  const t = useTranslations("sessions");
  const words = findHealthWords(text);
  return (
    <p role="status" className="mt-1.5 text-danger text-small empty:hidden">
      {words.length > 0 && t("health", { words: words.join(", ") })}
    </p>
  );
}
