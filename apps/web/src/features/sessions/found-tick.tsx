"use client";

import { useTRPCClient } from "@/trpc/client";
import { Tick } from "./tick";

type Props = { itemId: string; isDone: boolean; canTick: boolean; label: string; name: string };

/** Says that what the product found was talked about. */
export function FoundTick({ itemId, isDone, canTick, label, name }: Props) {
  const client = useTRPCClient();
  return (
    <div className="-my-2">
      <Tick
        id={itemId}
        name={name}
        isDone={isDone}
        disabled={!canTick}
        onTick={(next) => client.sessions.tickItem.mutate({ itemId, isDone: next })}
      >
        <span className="font-normal text-ink-2 text-small max-tablet:sr-only">{label}</span>
      </Tick>
    </div>
  );
}
