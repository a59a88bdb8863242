"use client";

import { useSyncExternalStore } from "react";

const NAME = "kwartet-shortcuts";
const CHANGED = "kwartet-shortcuts-changed";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("storage", onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener("storage", onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function readIsOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== "off";
  } catch {
    // A browser that keeps nothing still has its keys.
    return true;
  }
}

/** Single keys can be switched off, on all pages of this device at once: speech control would press them. */
export function useShortcuts(): readonly [boolean, (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, readIsOn, () => true);
  const setOn = (next: boolean) => {
    try {
      localStorage.setItem(NAME, next ? "on" : "off");
    } catch {
      return;
    }
    window.dispatchEvent(new Event(CHANGED));
  };
  return [isOn, setOn];
}
