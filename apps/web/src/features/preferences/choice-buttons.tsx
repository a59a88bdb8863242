type Props = {
  label: string;
  name: string;
  current: string;
  choices: { value: string; label: string; lang?: string }[];
};

/** One button per choice; the current one is pressed. */
export function ChoiceButtons({ label, name, current, choices }: Props) {
  return (
    <fieldset>
      <legend className="mb-1.5 text-ink-3 text-label">{label}</legend>
      <div className="flex flex-wrap gap-x-4 gap-y-1">
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="submit"
            name={name}
            value={choice.value}
            lang={choice.lang}
            aria-pressed={choice.value === current}
            className="min-h-8 text-brand text-ui underline decoration-brand/40 decoration-1 underline-offset-3 transition-colors hover:decoration-brand aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
          >
            {choice.label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
