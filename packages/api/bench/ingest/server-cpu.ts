import { readdirSync, readFileSync } from "node:fs";

const TICKS_A_SECOND = 100;

/** Seconds of processor time that a database's connections took so far; null where the server is not on this machine. */
export function serverCpuSeconds(database: string): number | null {
  let ticks: number | null = null;
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(database)) continue;
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const [user = 0, system = 0] = stat
        .slice(stat.lastIndexOf(")") + 2)
        .split(" ")
        .slice(11, 13)
        .map(Number);
      if (stat.includes("(postgres)")) ticks = (ticks ?? 0) + user + system;
    } catch {
      // A process that ended meanwhile.
    }
  }
  return ticks === null ? null : ticks / TICKS_A_SECOND;
}
