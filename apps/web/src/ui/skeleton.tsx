import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** A still grey bar; it never moves, and it is as high as what comes. */
export function SkeletonBar({ className }: { className?: string }) {
  return (
    <span aria-hidden="true" className={joinClasses("block h-3 rounded-[2px] bg-chart-band", className)} />
  );
}

/** Says once that something is on its way, around any arrangement of bars. */
export function Loading({ children }: { children: ReactNode }) {
  const t = useTranslations("states");
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t("loading")}</span>
      {children}
    </div>
  );
}

/** The rows of a table that is still coming, at their final height. */
export function TableSkeleton({ rows = 5, dense }: { rows?: number; dense?: boolean }) {
  return (
    <Loading>
      <div className="h-6 border-line-strong border-b" />
      {[...Array(rows).keys()].map((row) => (
        <div
          key={row}
          className={joinClasses("flex items-center gap-6 border-line border-b", dense ? "h-9" : "h-11")}
        >
          <SkeletonBar className="w-1/4" />
          <SkeletonBar className="w-1/3" />
        </div>
      ))}
    </Loading>
  );
}

export function ChartSkeleton({ height = 280 }: { height?: number }) {
  return (
    <Loading>
      <SkeletonBar className="mb-3 w-2/3" />
      <div aria-hidden="true" className="bg-chart-band" style={{ height }} />
    </Loading>
  );
}

export function PageSkeleton() {
  return (
    <Loading>
      <SkeletonBar className="mt-2 h-7 w-1/2" />
      <SkeletonBar className="mt-4 mb-14 w-1/3" />
      {[0, 1, 2, 3].map((row) => (
        <div key={row} className="flex min-h-24 items-center gap-10 border-line border-b">
          <SkeletonBar className="w-1/5" />
          <SkeletonBar className="w-2/5" />
        </div>
      ))}
    </Loading>
  );
}
