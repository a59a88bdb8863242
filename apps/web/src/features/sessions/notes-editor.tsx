"use client";

import { SESSION_NOTES_MOST } from "@kwartet/api/sessions/input";
import { useLocale, useTranslations } from "next-intl";
import { type RefObject, useLayoutEffect, useRef } from "react";
import { CONTROL_STYLE } from "@/ui/control-style";
import { joinClasses } from "@/ui/join-classes";
import { HealthWarning } from "./health-warning";
import { caretAfter } from "./notes-keeper";
import { otherOf, type Session } from "./session";
import { useNotes } from "./use-notes";

type Props = { session: Session };

/** What both read and both write, at the same time if they like. */
export function NotesEditor({ session }: Props) {
  const t = useTranslations("sessions");
  const { id: sessionId, agent, coach, notes, notesVersion: version } = session;
  const personId = otherOf(session).id === agent.id ? coach.id : agent.id;
  const { text, standing, savedAt, type, save } = useNotes({ sessionId, personId, text: notes, version });
  const box = useRef<HTMLTextAreaElement>(null);
  const { remember } = useCaret(box, text);
  const time = useTime(savedAt, session.timeZone);
  return (
    <div>
      <textarea
        ref={box}
        aria-label={t("notesLabel")}
        aria-describedby="notes-shared notes-standing"
        rows={6}
        maxLength={SESSION_NOTES_MOST}
        value={text}
        onSelect={(event) => remember(event.currentTarget)}
        onChange={(event) => {
          remember(event.target);
          type(event.target.value);
        }}
        onBlur={() => void save()}
        className={joinClasses(CONTROL_STYLE, "field-sizing-content h-auto min-h-36 py-2.5 tablet:h-auto")}
      />
      <p id="notes-shared" className="mt-1.5 text-ink-3 text-small">
        {t("notesShared", { agent: agent.name, coach: coach.name })}
      </p>
      <p
        id="notes-standing"
        role="status"
        className={joinClasses("mt-0.5 text-small", standing === "saved" ? "text-ink-3" : "text-ink")}
      >
        {standing === "saved" && time !== null
          ? t("notesStanding.savedAt", { time })
          : t(`notesStanding.${standing}`)}
      </p>
      <HealthWarning text={text} />
    </div>
  );
}

function useTime(ms: number | null, timeZone: string): string | null {
  const locale = useLocale();
  if (ms === null) return null;
  return new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone }).format(ms);
}

/** What the other typed comes in around the cursor, and leaves it where it was. */
function useCaret(box: RefObject<HTMLTextAreaElement | null>, text: string) {
  const typed = useRef({ text, caret: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    const before = typed.current;
    if (!element || before.text === text) return;
    if (document.activeElement === element) {
      const caret = caretAfter({ before: before.text, after: text, caret: before.caret });
      element.setSelectionRange(caret, caret);
    }
    typed.current = { text, caret: element.selectionStart };
  }, [box, text]);
  return {
    remember: ({ value, selectionStart }: HTMLTextAreaElement) => {
      typed.current = { text: value, caret: selectionStart };
    },
  };
}
