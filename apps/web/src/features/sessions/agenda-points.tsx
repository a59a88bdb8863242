import { useTranslations } from "next-intl";
import { Section } from "@/ui/section";
import { AddPoint } from "./add-point";
import { PointRow } from "./point-row";
import { isOpen, type Session } from "./session";

type Props = { session: Session; owner: "agent" | "coach" };

/** What one of the two wants to talk about; only they word it, either ticks it off. */
export function AgendaPoints({ session, owner }: Props) {
  const t = useTranslations("sessions");
  const isOwn = session.side === owner;
  const name = session[owner].name;
  const points = session.items.filter((item) => item.owner === owner);
  const canAdd = isOwn && isOpen(session);
  return (
    <Section title={isOwn ? t("yourPoints") : t("pointsOf", { name })}>
      {points.length === 0 && !canAdd && <p className="text-ink-3 text-ui">{t("noPoints")}</p>}
      {points.length > 0 && (
        <ul>
          {points.map((item, index) => (
            <PointRow
              key={item.id}
              item={item}
              canTick={isOpen(session)}
              canChange={canAdd}
              isFirst={index === 0}
              isLast={index === points.length - 1}
            />
          ))}
        </ul>
      )}
      {canAdd && <AddPoint sessionId={session.id} />}
    </Section>
  );
}
