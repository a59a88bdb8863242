type Props = { says: string; label: string; share: number | null };

/** How far something is. Only the change of what is done is read out: every percent would be too much. */
export function RunProgress({ says, label, share }: Props) {
  return (
    <div className="my-6 max-w-measure">
      <p role="status" className="font-medium text-ui">
        {says}
      </p>
      <progress
        aria-label={label}
        max={1}
        value={share ?? undefined}
        className="mt-2.5 block h-2 w-full appearance-none overflow-hidden rounded-full border-0 bg-chart-band [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-chart-band [&::-webkit-progress-value]:bg-brand"
      />
    </div>
  );
}
