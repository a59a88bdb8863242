"use client";

import { findHealthWords } from "@kwartet/api/sessions/health-words";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";

/** Says while somebody types that health has no place here. It warns, and stops nobody. */
export function HealthWarning({ text }: { text: string }) {
  const t = useTranslations("sessions");
  const words = findHealthWords(text);
  return (
    <div role="status" className="text-small">
      {words.length > 0 && (
        <p className="mt-1.5 mb-3 flex gap-2">
          <TriangleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-ink-2" />
          <span className="max-w-measure font-medium">{t("health", { words: words.join(", ") })}</span>
        </p>
      )}
    </div>
  );
}
