import { Presets, SingleBar } from "cli-progress";

/** A bar on a terminal, silence in a pipe. */
export function createProgress(label: string): { update(share: number, note: string): void; stop(): void } {
  if (!process.stderr.isTTY) return { update: () => {}, stop: () => {} };
  const bar = new SingleBar(
    {
      format: `${label} {bar} {percentage}% {note}`,
      stream: process.stderr,
      clearOnComplete: true,
      hideCursor: true,
    },
    Presets.shades_classic,
  );
  bar.start(100, 0, { note: "" });
  return { update: (share, note) => bar.update(Math.floor(share * 100), { note }), stop: () => bar.stop() };
}
