/** The answer of a command; the only thing that may be written to standard output. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

export function printLine(text = ""): void {
  process.stdout.write(`${text}\n`);
}

/** For people who watch: never mixed with an answer that a program reads. */
export function printNotice(text: string): void {
  process.stderr.write(`${text}\n`);
}
