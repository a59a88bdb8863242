import type { ReactNode } from "react";
import { DataProvider } from "@/trpc/provider";
import { Wordmark } from "@/ui/logo";

/** The page that a link from a mail opens: nothing but the questions, made for a telephone first. */
export default function AnswerLayout({ children }: { children: ReactNode }) {
  return (
    <DataProvider>
      <div className="mx-auto w-full max-w-130 px-5 pb-12">
        <header className="flex h-14 items-center">
          <Wordmark />
        </header>
        <main>{children}</main>
      </div>
    </DataProvider>
  );
}
