import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

/** Six reasons why nothing is shown. They never look or read alike, and none of them is ever a 0. */
export type EmptyKind =
  | "not-set-up"
  | "no-data-in-period"
  | "filtered-to-nothing"
  | "hidden-to-protect"
  | "failed"
  | "nothing-new";

type Props = {
  kind: EmptyKind;
  /** Another title than the usual one of this kind. */
  title?: ReactNode;
  children?: ReactNode;
  /** A small button: who can fix it, the nearest period, clear the filters, retry. Hidden figures have none. */
  action?: ReactNode;
  /** The heading level that fits the page around it. */
  level?: 2 | 3;
};

export function EmptyState({ kind, title, children, action, level = 3 }: Props) {
  const t = useTranslations("states");
  const Heading = level === 2 ? "h2" : "h3";
  const hidden = kind === "hidden-to-protect";
  return (
    <div
      role={kind === "failed" ? "alert" : undefined}
      className={joinClasses(
        "relative flex min-h-42 flex-col items-start border border-line bg-paper px-6 py-5.5 text-ui",
        hidden && "pl-12",
      )}
    >
      {hidden && <span aria-hidden="true" className="c-hatched absolute inset-y-0 left-0 w-6" />}
      {kind === "failed" && <TriangleAlert size={20} aria-hidden="true" className="mb-1.5 text-danger" />}
      <Heading className="text-ui">{title ?? t(`${kind}.title`)}</Heading>
      <p className="mt-1 mb-3.5 max-w-measure text-pretty text-ink-2">{children ?? t(`${kind}.text`)}</p>
      {action && !hidden && <div className="mt-auto">{action}</div>}
    </div>
  );
}
