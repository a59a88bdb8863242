import type { ReactNode } from "react";

export type Fact = { id: string; term: ReactNode; text: ReactNode };

/** Terms with a sentence or two each: at the left where there is room, above it on a phone. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="text-ui">
      {facts.map(({ id, term, text }) => (
        <div
          key={id}
          className="border-line border-b py-2.5 tablet:grid tablet:grid-cols-[11rem_minmax(0,1fr)] tablet:gap-x-6"
        >
          <dt className="text-ink-3">{term}</dt>
          <dd className="max-w-measure text-pretty">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
