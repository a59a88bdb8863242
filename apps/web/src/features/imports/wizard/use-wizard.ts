"use client";

import { useSearchParams } from "next/navigation";
import { useMemo, useSyncExternalStore } from "react";
import { EMPTY_STATE, STEPS, type Step, stepFor, type WizardState, withUpload } from "./wizard-state";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ADDRESS = "/imports/new";

let kept: { owner: string; state: WizardState } | null = null;
const listeners = new Set<() => void>();

const keyOf = (owner: string): string => `kwartet-import ${owner}`;

/** The session of the tab, so that a reload loses nothing and nobody else finds it. */
function load(owner: string): WizardState {
  if (kept?.owner !== owner) kept = { owner, state: read(owner) };
  return kept.state;
}

function read(owner: string): WizardState {
  try {
    const text = sessionStorage.getItem(keyOf(owner));
    return text === null ? EMPTY_STATE : { ...EMPTY_STATE, ...(JSON.parse(text) as WizardState) };
  } catch {
    return EMPTY_STATE;
  }
}

function save(owner: string, state: WizardState): void {
  kept = { owner, state };
  try {
    sessionStorage.setItem(keyOf(owner), JSON.stringify(state));
  } catch {
    // A tab that may keep nothing still works, until it is reloaded.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export type Wizard = {
  state: WizardState;
  step: Step;
  /** Changes what was said, and goes to a step when one is named. */
  change: (next: WizardState, step?: Step) => void;
  go: (step: Step) => void;
};

/** What was said and where one is; null until the browser knows. */
export function useWizard(owner: string): Wizard | null {
  const params = useSearchParams();
  const stored = useSyncExternalStore(
    subscribe,
    () => load(owner),
    () => null,
  );
  const asked = params.get("upload");
  const askedName = params.get("step");
  const askedStep = STEPS.find((step) => step === askedName) ?? "data";
  return useMemo(() => {
    if (!stored) return null;
    // An address of another tab, or of before: the file is still there, what was said of it is not.
    const isOther = asked !== null && UUID.test(asked) && asked !== stored.uploadId;
    // Whoever comes to the door again after an import wants the next file, not the last one.
    const isAgain = stored.run !== null && askedName === null;
    const state = isOther ? withUpload(EMPTY_STATE, asked, "") : isAgain ? EMPTY_STATE : stored;
    const go = (step: Step, of = state) => {
      const upload = of.uploadId === null ? "" : `&upload=${of.uploadId}`;
      window.history.pushState(null, "", `${ADDRESS}?step=${step}${upload}`);
    };
    return {
      state,
      step: stepFor(askedStep, state),
      go: (step) => go(step),
      change: (next, step) => {
        save(owner, next);
        if (step) go(step, next);
      },
    };
  }, [stored, asked, askedName, askedStep, owner]);
}
