/** A line for who waits; the answer itself is the object at the end. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
