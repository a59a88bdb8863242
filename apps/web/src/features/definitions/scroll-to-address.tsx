"use client";

import { useEffect } from "react";

/**
 * Goes to the part that the address names. The page comes in behind a skeleton, so the browser itself
 * looks for the part before it is there.
 */
export function ScrollToAddress() {
  useEffect(() => {
    const part = decodeURIComponent(window.location.hash.slice(1));
    if (part !== "") document.getElementById(part)?.scrollIntoView();
  }, []);
  return null;
}
