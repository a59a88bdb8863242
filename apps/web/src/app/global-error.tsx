"use client";

import { Button } from "@/ui/button";
import { MessagePage } from "@/ui/message-page";
import { fontVariables } from "./fonts";
import "./globals.css";

type Props = { error: Error & { digest?: string }; reset: () => void };

/** The frame itself failed, so the language is not known: this page says it in both. */
export default function GlobalErrorPage({ error, reset }: Props) {
  return (
    <html lang="nl" className={fontVariables}>
      <body>
        <title>Kwartet</title>
        <MessagePage
          title="Dit is niet gelukt"
          action={
            <Button kind="primary" onClick={reset}>
              Probeer opnieuw
            </Button>
          }
          note={error.digest}
        >
          Er ging iets mis bij ons. Er is niets verloren.{" "}
          <span lang="en">Something went wrong on our side. Nothing is lost.</span>
        </MessagePage>
      </body>
    </html>
  );
}
