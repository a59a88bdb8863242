import type { ReactNode } from "react";
import { Wordmark } from "./logo";

type Props = {
  /** A form of at most 360 px wide. */
  children: ReactNode;
  /** Below the form, such as the language. */
  foot?: ReactNode;
  /** At the right, on the tint: what this is, in a few lines. */
  aside: ReactNode;
};

/** The page before sign-in: what to do at the left, what it is about at the right. */
export function SplitPage({ children, foot, aside }: Props) {
  return (
    <div className="grid min-h-dvh desk:grid-cols-2">
      <main className="flex flex-col gap-12 px-5 py-8 tablet:px-12 desk:px-24 desk:py-14">
        <Wordmark size={26} />
        <div className="my-auto w-full max-w-90">{children}</div>
        {foot}
      </main>
      <aside className="flex flex-col justify-center border-line bg-sunken px-5 py-12 max-desk:border-t tablet:px-12 desk:border-l desk:px-24">
        <div className="max-w-110">{aside}</div>
      </aside>
    </div>
  );
}
