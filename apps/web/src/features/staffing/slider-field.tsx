"use client";

import { type ReactNode, useState } from "react";
import { TextField } from "@/ui/inputs";

type Props = {
  name: string;
  label: string;
  hint?: string;
  /** Read out as the name of the slider. */
  sliderLabel: string;
  /** Under the field: what it was by itself. */
  note?: ReactNode;
  initial: string;
  least: number;
  most: number;
  step: number;
  /** Where the slider stands while nothing is typed, and how far it goes; more can be typed. */
  usual: number;
  sliderLeast: number;
  sliderMost: number;
};

/** A number that is typed exactly, or moved with the slider. Empty means as it was. */
export function SliderField(props: Props) {
  const { name, label, hint, sliderLabel, note, least, most, step } = props;
  const [typed, setTyped] = useState(props.initial);
  return (
    <div className="border-line border-b pb-1">
      <TextField
        type="number"
        name={name}
        label={label}
        hint={hint}
        min={least}
        max={most}
        step="any"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className="tablet:w-36"
      />
      <input
        type="range"
        aria-label={sliderLabel}
        min={props.sliderLeast}
        max={props.sliderMost}
        step={step}
        value={typed === "" ? props.usual : Number(typed)}
        onChange={({ target }) => setTyped(target.value)}
        className="-mt-3 block h-11 w-full accent-brand"
      />
      {note && <p className="mb-3 text-pretty text-ink-3 text-small">{note}</p>}
    </div>
  );
}
