import { readdirSync, readFileSync } from "node:fs";

const TICKS_A_SECOND = 100;

/** Tells how many seconds of processor time a database's connections took so far. */
export type ServerClock = () => number;

/**
 * A clock of the processor time of a database's connections, those that there are now and those that come; null where the
 * server is not on this machine.
 */
export function serverClock(database: string): ServerClock | null {
  let pids = serverPids(database);
  if (pids.length === 0) return null;
  let askedAt = performance.now();
  return () => {
    // Looking through all processes takes longer than reading of the few that are known.
    if (performance.now() - askedAt > 5000) {
      pids = [...new Set([...pids, ...serverPids(database)])];
      askedAt = performance.now();
    }
    return pids.reduce((sum, pid) => sum + ticksOf(pid), 0) / TICKS_A_SECOND;
  };
}

/** Seconds of processor time that a database's connections took so far; null where the server is not on this machine. */
export function serverCpuSeconds(database: string): number | null {
  return serverClock(database)?.() ?? null;
}

function serverPids(database: string): string[] {
  return readdirSync("/proc").filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const isOurs = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(database);
      return isOurs && readFileSync(`/proc/${pid}/comm`, "utf8").startsWith("postgres");
    } catch {
      return false;
    }
  });
}

function ticksOf(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return Number(fields[11]) + Number(fields[12]);
  } catch {
    // A connection that ended meanwhile.
    return 0;
  }
}
