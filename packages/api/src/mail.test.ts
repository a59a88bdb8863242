import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";
import { afterEach, expect, it } from "vitest";
import { createMailer } from "./mail";

type Received = { from: string; to: string[]; text: string };

const servers: SMTPServer[] = [];
afterEach(() =>
  Promise.all(servers.splice(0).map((server) => new Promise<void>((done) => server.close(done)))),
);

/** A mail server on a free port that keeps what it gets. */
async function startServer() {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    onData: (stream, session, done) => {
      let text = "";
      stream.on("data", (chunk) => {
        text += chunk;
      });
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom ? mailFrom.address : "",
          to: rcptTo.map(({ address }) => address),
          text,
        });
        done();
      });
    },
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.server.address() as AddressInfo;
  return { received, url: `smtp://127.0.0.1:${port}` };
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
