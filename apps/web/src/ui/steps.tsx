import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { joinClasses } from "./join-classes";

type Props = { labels: string[]; current: number };

/** Where one is in a task of several steps; `current` counts from 0. */
export function Steps({ labels, current }: Props) {
  const t = useTranslations("common");
  return (
    <ol aria-label={t("steps")} className="mb-9 flex border-line-strong border-b text-ui">
      {labels.map((label, index) => (
        <li
          key={label}
          aria-current={index === current ? "step" : undefined}
          className={joinClasses(
            "relative flex items-center gap-2 whitespace-nowrap border-b-2 pr-4 pb-2.5 tablet:flex-1",
            index === current ? "border-brand font-semibold text-ink" : "border-transparent",
            index < current && "text-ink-2",
            index > current && "text-ink-3",
          )}
        >
          {index < current ? (
            <Check size={14} className="text-brand" aria-hidden="true" />
          ) : (
            <span>{index + 1}</span>
          )}
          <span className={index === current ? "" : "max-desk:sr-only"}>{label}</span>
        </li>
      ))}
    </ol>
  );
}
