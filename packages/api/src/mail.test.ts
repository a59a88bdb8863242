import { afterEach, expect, it } from "vitest";
import { createMailer } from "./mail";
import { startMailServer } from "./testing-mail-server";

const opened: (() => Promise<void>)[] = [];
afterEach(() => Promise.all(opened.splice(0).map((close) => close())));

async function startServer() {
  const server = await startMailServer();
  opened.push(server.close);
  return server;
}

it("sends from the fixed address to the one person", async () => {
  const { received, url } = await startServer();
  const sendMail = createMailer({ url, from: "kwartet@example.com" });
  await sendMail({ to: "noor@example.com", subject: "Je uitnodiging", text: "Hallo Noor" });
  expect(received).toMatchObject([{ from: "kwartet@example.com", to: ["noor@example.com"] }]);
  expect(received[0]?.text).toMatch(/^From: kwartet@example\.com\r$/m);
  expect(received[0]?.text).toMatch(/Hallo Noor/);
});

it.each([
  { to: "noor@example.com\r\nBcc: everybody@example.com", subject: "x" },
  { to: "noor@example.com, everybody@example.com", subject: "x" },
  { to: "Everybody <everybody@example.com>", subject: "x" },
  { to: "noor@example.com", subject: "x\nBcc: everybody@example.com" },
])("sends nothing to what is no plain address, or with a second line in the subject: %j", async (mail) => {
  const { received, url } = await startServer();
  const sendMail = createMailer({ url, from: "kwartet@example.com" });
  await expect(sendMail({ ...mail, text: "" })).rejects.toThrow(/not plain/);
  expect(received).toEqual([]);
});

it("offers to stop a mail that can be stopped, and no other", async () => {
  const { received, url } = await startServer();
  const sendMail = createMailer({ url, from: "kwartet@example.com" });
  const mail = { to: "noor@example.com", subject: "Nieuw", text: "Hallo" };
  await sendMail(mail);
  await sendMail({ ...mail, html: "<p>Hallo</p>", oneClickUrl: "https://kwartet.example/api/unsubscribe/x" });
  const [plain, stoppable] = received.map(({ text }) => text);
  expect(plain).not.toMatch(/List-Unsubscribe/i);
  expect(stoppable).toMatch(/^List-Unsubscribe: <https:\/\/kwartet\.example\/api\/unsubscribe\/x>\r$/m);
  expect(stoppable).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(stoppable).toMatch(/text\/plain[\s\S]*text\/html/);
});
