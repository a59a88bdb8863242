import { expect, it } from "vitest";
import { gatherBytes, openBytes } from "./read-bytes";
import { bytesOf, refusalOf } from "./testing-files";

it("looks at the start of a file and still hands over all of it, in small slices", async () => {
  const content = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251));
  const opened = await openBytes(bytesOf(content, content.length));
  expect(opened.head).toEqual(content.subarray(0, 64 * 1024));
  const slices: Uint8Array[] = [];
  for await (const slice of opened.all) slices.push(slice);
  expect(Buffer.concat(slices).equals(content)).toBe(true);
  expect(Math.max(...slices.map((slice) => slice.length))).toBeLessThanOrEqual(256 * 1024);
});

it("refuses a file without bytes, and one that is larger than it may be", async () => {
  expect((await refusalOf(openBytes(bytesOf("")))).code).toBe("empty-file");
  const large = await openBytes(bytesOf(Buffer.alloc(2 * 1024 ** 2)), 1024 ** 2);
  expect(await refusalOf(gatherBytes(large.all, 10 * 1024 ** 2))).toMatchObject({
    code: "file-too-large",
    params: { limit: "1 MB" },
  });
});

it("lets go of the file when reading stops half-way", async () => {
  let isOpen = true;
  async function* file() {
    try {
      for (;;) yield Buffer.alloc(64 * 1024);
    } finally {
      isOpen = false;
    }
  }
  const opened = await openBytes(file());
  await opened.close();
  expect(isOpen).toBe(false);
});
