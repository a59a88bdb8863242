import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Logo, type LogoPart, Wordmark } from "@/ui/logo";

const KPIS: LogoPart[] = ["speed", "effectiveness", "friendliness", "availability"];

type Props = { children: ReactNode; foot: ReactNode };

/** The pages before the product: what there is to do at the left, what the product is at the right. */
export function EntryFrame({ children, foot }: Props) {
  return (
    <div className="grid min-h-dvh grid-cols-1 desk:grid-cols-2">
      <div className="flex flex-col px-4 py-8 tablet:px-12 desk:px-24 desk:py-14">
        <Wordmark size={26} />
        <main className="my-auto w-full max-w-90 py-12">{children}</main>
        {foot}
      </div>
      <Introduction />
    </div>
  );
}

function Introduction() {
  const t = useTranslations("entry.intro");
  return (
    <aside
      aria-label={t("title")}
      className="flex flex-col justify-center border-line border-t bg-sunken px-4 py-12 tablet:px-12 desk:border-t-0 desk:border-l desk:px-24"
    >
      <dl className="max-w-110">
        {KPIS.map((kpi) => (
          <div key={kpi} className="mb-5.5 grid grid-cols-[20px_1fr] gap-x-3.5">
            <dt className="col-span-2 grid grid-cols-subgrid items-start font-semibold text-[1.0625rem]/6">
              <Logo size={20} lit={kpi} className="mt-0.5" />
              {t(kpi)}
            </dt>
            <dd className="col-start-2 max-w-[40ch] text-pretty text-ink-2">{t(`${kpi}Text`)}</dd>
          </div>
        ))}
      </dl>
      <p className="max-w-110 border-line-strong border-t pt-4 text-ink-2 text-small">{t("promise")}</p>
    </aside>
  );
}
