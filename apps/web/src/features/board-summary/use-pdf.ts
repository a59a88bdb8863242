"use client";

import { useState } from "react";

/**
 * Fetches a PDF that takes seconds to make and hands it out as a file. A plain link could not say that it is being made,
 * and would show a bare answer where it could not be.
 */
export function usePdf(href: string): { make: () => void; isBusy: boolean; hasFailed: boolean } {
  const [state, setState] = useState<"ready" | "busy" | "failed">("ready");
  const make = () => {
    setState("busy");
    handOut(href).then(
      () => setState("ready"),
      () => setState("failed"),
    );
  };
  return { make, isBusy: state === "busy", hasFailed: state === "failed" };
}

async function handOut(href: string): Promise<void> {
  const answer = await fetch(href);
  if (!answer.ok) throw new Error(`The PDF answered ${answer.status}.`);
  const [, name = "kwartet.pdf"] =
    /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "") ?? [];
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
