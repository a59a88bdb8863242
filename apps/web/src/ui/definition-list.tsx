import { Fragment, type ReactNode } from "react";

type Props = { items: { term: ReactNode; value: ReactNode; strong?: boolean }[] };

/** Terms at the left, values at the right, on one line each. */
export function DefinitionList({ items }: Props) {
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-ui">
      {items.map(({ term, value, strong }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once from props and never reordered.
        <Fragment key={index}>
          <dt className="text-ink-3">{term}</dt>
          <dd className={strong ? "text-right font-semibold" : "text-right"}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
