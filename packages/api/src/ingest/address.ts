import { isIPv4, isIPv6 } from "node:net";

/** The first half of an IPv6 address is one customer's: within it whoever calls can choose. */
const NETWORK_GROUPS = 4;

/**
 * Whom a failed call is counted for: the network of the nearest address that was written down on the way.
 * Only the last one counts, because everything before it is what the caller says of itself.
 *
 * @param forwardedFor the header `X-Forwarded-For`, to which the server or the proxy before it adds
 */
export function networkOf(forwardedFor: string | null): string {
  const address = (forwardedFor ?? "").split(",").at(-1)?.trim() ?? "";
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped && isIPv4(mapped)) return mapped;
  if (isIPv4(address)) return address;
  return isIPv6(address) ? `${groupsOf(address).slice(0, NETWORK_GROUPS).join(":")}::/64` : "unknown";
}

function groupsOf(address: string): string[] {
  const [head = "", tail] = address.toLowerCase().split("%")[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array<string>(missing).fill("0"), ...after].map((group) =>
    group.replace(/^0+(?=.)/, ""),
  );
}
