import { existsSync } from "node:fs";
import { join } from "node:path";
import { CONTACT_COLUMNS, type ContactFiles, RATING_COLUMNS } from "./contact-files";
import { tell } from "./tell";

export type Duck = {
  run(statements: readonly string[]): Promise<Record<string, unknown>[][]>;
  loadSeconds: number;
  close(): void;
};

const TYPES: Record<string, string> = {
  offered_at: "TIMESTAMP",
  answered_at: "TIMESTAMP",
  ended_at: "TIMESTAMP",
  next_contact_at: "TIMESTAMP",
  offered_on: "DATE",
  abandoned: "BOOLEAN",
  reported_resolved: "BOOLEAN",
  source: "VARCHAR",
  external_id: "VARCHAR",
  channel: "VARCHAR",
  topic: "VARCHAR",
  language: "VARCHAR",
};
const NUMBERS = /_seconds$|_count$|_hour$|^friendliness$|^satisfaction$/;

const typeOf = (column: string): string => TYPES[column] ?? (NUMBERS.test(column) ? "DOUBLE" : "UUID");

/** The same rows in DuckDB, in a file of its own; null where it has no binary for this machine. */
export async function openDuck(directory: string, files: ContactFiles): Promise<Duck | null> {
  const library = await import("@duckdb/node-api").catch(() => null);
  if (library === null) {
    tell("DuckDB is not compared: there is no binary of it for this machine.");
    return null;
  }
  const file = join(directory, "duck.db");
  const isFilled = existsSync(file);
  const instance = await library.DuckDBInstance.create(file, {
    threads: "2",
    memory_limit: "4GB",
    temp_directory: join(directory, "duck-temp"),
  });
  const connection = await instance.connect();
  const start = performance.now();
  if (!isFilled) {
    await connection.run(tableFrom("contacts", CONTACT_COLUMNS, files.contacts));
    // A column that no row has a value in is not in the file.
    await connection.run("alter table contacts add column handed_over_to varchar");
    await connection.run(tableFrom("ratings", RATING_COLUMNS, files.ratings));
    await connection.run("checkpoint");
  }
  return {
    loadSeconds: (performance.now() - start) / 1000,
    run: async (statements) => {
      const answers: Record<string, unknown>[][] = [];
      for (const statement of statements) {
        answers.push((await connection.runAndReadAll(statement)).getRowObjectsJS());
      }
      return answers;
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function tableFrom(table: string, columns: string, path: string): string {
  const types = columns.split(",").map((column) => `'${column}': '${typeOf(column)}'`);
  return `create table ${table} as select * from read_csv('${path}', header = false, columns = {${types.join(", ")}})`;
}
