import { Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { joinClasses } from "./join-classes";

type Props = { title?: ReactNode; children: ReactNode; kind?: "note" | "error"; action?: ReactNode };

/** Something to know before going on; as an error it is read out at once. */
export function Notice({ title, children, kind = "note", action }: Props) {
  const Icon = kind === "error" ? TriangleAlert : Info;
  return (
    <div
      role={kind === "error" ? "alert" : "note"}
      className={joinClasses(
        "flex gap-3 rounded-control px-4 py-3 text-ui",
        kind === "error" ? "border border-danger bg-danger-soft" : "border border-line-strong",
      )}
    >
      <Icon
        size={18}
        aria-hidden="true"
        className={joinClasses("mt-px shrink-0", kind === "error" ? "text-danger" : "text-ink-3")}
      />
      <div className="min-w-0 flex-1">
        {title && <p className="font-semibold">{title}</p>}
        <div className="text-ink-2">{children}</div>
      </div>
      {action}
    </div>
  );
}
