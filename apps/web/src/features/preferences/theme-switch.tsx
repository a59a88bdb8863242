"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ChoiceButtons } from "./choice-buttons";
import { PreferenceForm } from "./preference-form";
import { readTheme, THEME_COOKIE, THEMES } from "./theme";

function subscribe(notify: () => void) {
  const observer = new MutationObserver(notify);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

function applyTheme(value: string) {
  const theme = readTheme(value);
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function ThemeSwitch() {
  const t = useTranslations("preferences");
  // The page itself says which theme it has; the server wrote it there from the cookie.
  const theme = useSyncExternalStore(
    subscribe,
    () => readTheme(document.documentElement.dataset.theme),
    () => "system" as const,
  );
  return (
    <PreferenceForm name={THEME_COOKIE} onChoose={applyTheme}>
      <ChoiceButtons
        label={t("theme")}
        name={THEME_COOKIE}
        current={theme}
        choices={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
      />
    </PreferenceForm>
  );
}
