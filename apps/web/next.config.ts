import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactCompiler: true,
  typedRoutes: true,
  // Packages that open files, sockets or WebAssembly of their own must stay outside the bundle.
  serverExternalPackages: [
    "@electric-sql/pglite",
    "pg",
    "yauzl",
    "read-excel-file",
    "nodemailer",
    "pg-boss",
    "playwright-core",
  ],
  transpilePackages: ["@kwartet/metrics", "@kwartet/db", "@kwartet/api"],
  outputFileTracingRoot: fileURLToPath(new URL("../..", import.meta.url)),
};

export default withNextIntl(config);
