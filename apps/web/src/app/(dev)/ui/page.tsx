import type { Metadata } from "next";
import { PartsSheet } from "@/features/parts/parts-sheet";
import { LanguageSwitch } from "@/features/preferences/language-switch";
import { ThemeSwitch } from "@/features/preferences/theme-switch";

export const metadata: Metadata = { title: "Parts", robots: { index: false, follow: false } };

/** Every part in every state, with drawn figures; it opens no database and needs no sign-in. */
export default function PartsPage() {
  return (
    <PartsSheet
      account={
        <>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      }
    />
  );
}
