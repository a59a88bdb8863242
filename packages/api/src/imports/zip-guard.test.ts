import { describe, expect, it } from "vitest";
import { buildZip, refusalOf, type ZipPart } from "./testing-files";
import { guardZip, ZIP_LIMITS, type ZipLimits } from "./zip-guard";

const guard = (parts: ZipPart[], limits?: Partial<ZipLimits>) =>
  guardZip(buildZip(parts), { inspect: () => null, limits: { ...ZIP_LIMITS, ...limits } });
const reasonOf = async (parts: ZipPart[], limits?: Partial<ZipLimits>) => {
  const refused = await refusalOf(guard(parts, limits));
  expect(refused.code).toBe("zip-unsafe");
  return refused.params.reason;
};
const zeros = (bytes: number) => Buffer.alloc(bytes);

describe("guardZip", () => {
  it("lets an honest archive through, and shows each part as it is unpacked", async () => {
    const seen: string[] = [];
    const archive = buildZip([
      { name: "xl/a.xml", content: "<a/>" },
      { name: "b.bin", content: "b" },
    ]);
    await guardZip(archive, {
      inspect: (name) =>
        name.endsWith(".xml")
          ? { look: (bytes) => seen.push(`${name}: ${bytes}`), end: () => seen.push("end") }
          : null,
    });
    expect(seen).toEqual(["xl/a.xml: <a/>", "end"]);
  });

  it("refuses a bomb by its ratio before unpacking it", async () => {
    expect(await reasonOf([{ name: "a.xml", content: zeros(20 * 1024 ** 2) }])).toBe("ratio");
  });

  it("refuses a bomb in many parts by its total", async () => {
    const parts = Array.from({ length: 20 }, (_, index) => ({
      name: `${index}.xml`,
      content: zeros(900_000),
    }));
    expect(await reasonOf(parts, { totalBytes: 10_000_000 })).toBe("too-big");
  });

  it("refuses a part that unpacks to more than it declares", async () => {
    const reason = await reasonOf([{ name: "a.xml", content: zeros(20 * 1024 ** 2), declaredBytes: 1000 }]);
    expect(["lying", "ratio"]).toContain(reason);
  });

  it("refuses too many parts", async () => {
    const parts = Array.from({ length: 1001 }, (_, index) => ({ name: `${index}.xml`, content: "" }));
    expect(await reasonOf(parts)).toBe("too-many-entries");
  });

  it.each<[string, ZipPart[]]>([
    ["unsafe-name", [{ name: "../../etc/passwd", content: "x" }]],
    ["unsafe-name", [{ name: "/etc/passwd", content: "x" }]],
    ["unsafe-name", [{ name: "C:/x.xml", content: "x" }]],
    ["symlink", [{ name: "xl/a.xml", content: "/etc/passwd", mode: 0o120777 }]],
    [
      "duplicate",
      [
        { name: "xl/a.xml", content: "x" },
        { name: "xl/A.xml", content: "y" },
      ],
    ],
  ])("refuses: %s", async (reason, parts) => {
    expect(await reasonOf(parts)).toBe(reason);
  });

  it("measures an archive inside the archive as the bytes that it is", async () => {
    const inner = buildZip([{ name: "bomb.xml", content: zeros(20 * 1024 ** 2) }]);
    await expect(guard([{ name: "xl/embeddings/inner.zip", content: inner }])).resolves.toBeUndefined();
  });
});
