const HEADER =
  "external_id,channel,topic,customer,team,agent,offered_at,answered_at,wait_seconds,friendliness";

/** Contacts over four weeks, always the same for a name; every fourth of a customer that comes again. */
export function generatedFile(name: string, rows: number): string {
  const lines = [HEADER];
  for (let index = 0; index < rows; index += 1) {
    const offered = Date.UTC(2026, 1, 2) + ((index * 7919) % (28 * 24 * 60)) * 60_000;
    const answered = offered + (index % 300) * 1000;
    lines.push(
      [
        `${name}-${index}`,
        index % 3 === 0 ? "email" : "phone",
        index % 2 === 0 ? "Storing" : "Factuur",
        `K${index % Math.max(1, Math.floor(rows / 4))}`,
        index % 5 === 0 ? "Zuid" : "Noord",
        `Agent ${index % 12}`,
        new Date(offered).toISOString(),
        new Date(answered).toISOString(),
        String(index % 300),
        index % 4 === 0 ? String(1 + (index % 5)) : "",
      ].join(","),
    );
  }
  return lines.join("\n");
}
