import type { ReactNode } from "react";
import { EntryFrame } from "@/features/entry/entry-frame";
import { LanguageSwitch } from "@/features/preferences/language-switch";
import { DataProvider } from "@/trpc/provider";

export default function EntryLayout({ children }: { children: ReactNode }) {
  return (
    <DataProvider>
      <EntryFrame foot={<LanguageSwitch />}>{children}</EntryFrame>
    </DataProvider>
  );
}
