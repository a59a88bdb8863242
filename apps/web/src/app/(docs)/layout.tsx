import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { LanguageSwitch } from "@/features/preferences/language-switch";
import { Wordmark } from "@/ui/logo";

/** Pages for whoever builds something beside the product: open to all, and without anybody's data. */
export default function DocsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto w-full max-w-page px-4 py-8 tablet:px-12">
      <header className="mb-9 flex flex-wrap items-center justify-between gap-4">
        <Link href={"/" as Route}>
          <Wordmark />
        </Link>
        <LanguageSwitch />
      </header>
      <main>{children}</main>
    </div>
  );
}
