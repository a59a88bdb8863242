import type { ReactNode } from "react";

type Props = { items: { value: ReactNode; label: ReactNode; note?: ReactNode }[] };

/** A row of counts that belong together, such as what an import would do. */
export function BigNumbers({ items }: Props) {
  return (
    <dl className="grid grid-cols-2 gap-y-5 border-line border-b pb-5 text-ui tablet:grid-flow-col tablet:auto-cols-fr tablet:grid-cols-none">
      {items.map(({ value, label, note }, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the row is drawn once from props and never reordered.
          key={index}
          className="flex flex-col-reverse justify-end border-line px-5 not-first:border-l first:pl-0 max-tablet:odd:border-l-0 max-tablet:odd:pl-0"
        >
          <dt>
            <span className="font-medium">{label}</span>
            {note && <span className="block text-ink-3 text-small">{note}</span>}
          </dt>
          <dd className="font-semibold text-metric/9 tracking-[-0.015em]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
