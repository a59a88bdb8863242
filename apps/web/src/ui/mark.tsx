import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AssuranceIcon } from "./assurance-icon";
import { joinClasses } from "./join-classes";
import { type Assurance, type Signal, signalOf, type Variation } from "./signal";
import { VariationIcon } from "./variation-icon";

const COLOURS: Record<Signal, string> = {
  improvement: "font-semibold text-signal-improvement",
  concern: "font-semibold text-signal-concern",
  change: "font-semibold text-signal-neutral",
};

const LINE = "flex items-center gap-1.75 whitespace-nowrap text-small";

type VariationProps = {
  kind: Variation;
  size?: number /** Another word than the usual one. */;
  children?: ReactNode;
};

/** Is this different from usual? Shape, letter and word. */
export function VariationMark({ kind, size, children }: VariationProps) {
  const t = useTranslations("marks");
  const signal = signalOf(kind);
  return (
    <span className={joinClasses(LINE, signal ? COLOURS[signal] : "text-ink-2")}>
      <VariationIcon kind={kind} size={size} decorative />
      <span>
        <span className="sr-only">{t("variationName")} </span>
        {children ?? t(`variation.${kind}.word`)}
      </span>
    </span>
  );
}

/** Does it reach the target? Letter and word, in ink. */
export function AssuranceMark({ kind, size }: { kind: Assurance; size?: number }) {
  const t = useTranslations("marks");
  return (
    <span className={joinClasses(LINE, "text-ink-2")}>
      <AssuranceIcon kind={kind} size={size} decorative />
      <span>
        <span className="sr-only">{t("assuranceName")} </span>
        {t(`assurance.${kind}.word`)}
      </span>
    </span>
  );
}

/** The marks that a page uses, explained in one line; put it above a table that shows icons only. */
export function MarkKey({ kinds }: { kinds: Variation[] }) {
  const t = useTranslations("marks");
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1.5 text-ink-3 text-label">
      {kinds.map((kind) => (
        <li key={kind} className="flex items-center gap-1.75">
          <VariationIcon kind={kind} size={18} decorative />
          {t(`variation.${kind}.word`)}
        </li>
      ))}
    </ul>
  );
}
