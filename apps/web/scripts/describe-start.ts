import type { DemoAccount } from "@kwartet/api/demo-record";
import { isLoopback, type StartOptions } from "./start-options";

type Started = {
  address: string;
  place: string;
  accounts: readonly DemoAccount[];
  isNew: boolean;
  options: Pick<StartOptions, "host">;
};

/** What is printed when the app answers. */
export function describeStart({ address, place, accounts, isNew, options }: Started): string {
  const lines = ["", `Kwartet is ready at ${address}`, `Data: ${place}`, ""];
  if (accounts.length > 0) lines.push(...describeDemo(accounts));
  else if (isNew) lines.push("Nobody has an account yet: the first visitor makes the organisation.", "");
  if (!isLoopback(options.host)) lines.push(`Others on the network can reach it (${options.host}).`, "");
  lines.push("Stop with Ctrl-C.");
  return lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n");
}

function describeDemo(accounts: readonly DemoAccount[]): string[] {
  const rows = accounts.map(({ name, role, email }) => [name, role, email]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const passwords = [...new Set(accounts.map(({ password }) => password))];
  const only = passwords.length === 1 ? passwords[0] : undefined;
  return [
    "A demo company in which nothing is real. Sign in as one of:",
    "",
    ...accounts.map(({ password }, index) => {
      const cells = (rows[index] ?? []).map((cell, column) => cell.padEnd(widths[column] ?? 0));
      return `  ${[...cells, ...(only ? [] : [password])].join("   ").trimEnd()}`;
    }),
    "",
    ...(only ? [`  Password for all of them: ${only}`, ""] : []),
    "Your own data, apart from the demo: npm start -- --fresh",
    "",
  ];
}
