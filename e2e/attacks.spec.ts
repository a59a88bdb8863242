import type { APIRequestContext, APIResponse } from "@playwright/test";
import { agentsOnBoard } from "./board-peek";
import { accountOf, expect, ROLES, test } from "./fixtures";

const NOBODY = "019a0000-0000-7000-8000-000000000000";
const PROTECTED = ["/", "/board", "/overview", "/scorecard", "/imports", "/people", "/settings", "/privacy"];

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};

function nonceOf(answer: APIResponse): string {
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  expect(policy).not.toContain("unsafe-eval");
  expect(/(?:script|style)-src [^;]*'unsafe-inline'/.test(policy)).toBe(false);
  return /script-src [^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
}

/** Names and addresses that no stranger may ever read. */
const canaries = () => ROLES.map(accountOf).flatMap(({ name, email }) => [name, email]);

async function expectNoLeak(answer: APIResponse, said: string): Promise<void> {
  expect(answer.status(), said).toBeLessThan(500);
  const body = await answer.text();
  expect(
    canaries().filter((canary) => body.includes(canary)),
    said,
  ).toEqual([]);
}

test("every page has a policy with a nonce of its own, and is kept nowhere", async ({ as }) => {
  const page = await as("executive");
  const nonces: string[] = [];
  for (const path of [
    "/overview",
    "/overview",
    "/definitions",
    "/no-such-page",
    "/board",
    "/sign-in?returnTo=/x",
  ]) {
    const answer = await page.request.get(path, { maxRedirects: 0 });
    expect(answer.headers(), path).toMatchObject({
      ...EVERYWHERE,
      "cache-control": expect.stringContaining("no-store"),
    });
    nonces.push(nonceOf(answer));
  }
  expect(nonces.every((nonce) => nonce.length >= 32)).toBe(true);
  expect(new Set(nonces).size).toBe(nonces.length);
});

test("every other answer is protected as well", async ({ as, request }) => {
  const page = await as("executive");
  const asked: [APIRequestContext, string, number][] = [
    [request, "/api/health", 200],
    [request, "/api/no-such-thing", 404],
    [request, "/api/v1/openapi.json", 200],
    [request, "/api/v1/no-such-thing", 404],
    [page.request, "/api/v1/contacts", 405],
    [request, "/api/exports/figures?by=month", 401],
    [page.request, "/api/exports/figures?by=month", 200],
    [page.request, "/api/exports/figures?by=nothing", 400],
    [request, "/api/trpc/overview.organization", 401],
    [page.request, "/api/trpc/people.list", 403],
    [page.request, "/api/trpc/no.such", 404],
    // Of the sign-in library only what the app uses is reachable.
    [page.request, "/api/auth/get-session", 404],
  ];
  for (const [context, path, status] of asked) {
    const answer = await context.get(path);
    expect(answer.status(), path).toBe(status);
    expect(answer.headers(), path).toMatchObject({
      ...EVERYWHERE,
      "cache-control": expect.stringContaining("no-store"),
      "content-security-policy": expect.stringContaining("frame-ancestors 'none'"),
    });
    expect(answer.headers()["x-powered-by"], path).toBeUndefined();
  }
});

test("files of the app itself may be kept, and are protected too", async ({ page }) => {
  await page.goto("/sign-in");
  const script = page.locator("script[src]").first();
  await expect(script).toHaveAttribute("src", /^\//);
  const answer = await page.request.get((await script.getAttribute("src")) ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    ...EVERYWHERE,
    "cache-control": expect.stringContaining("immutable"),
  });
});

test("a policy from outside is not taken over", async ({ request }) => {
  const forged = "script-src 'nonce-\"><script>alert(1)</script>'";
  for (const name of ["content-security-policy", "content-security-policy-report-only", "x-nonce"]) {
    const answer = await request.get("/sign-in", { headers: { [name]: forged } });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toContain("alert(1)");
    expect(nonceOf(answer)).toMatch(/^[0-9a-f]{32}$/);
  }
});

test("no code of one's own runs on a page, and nothing on it breaks the policy", async ({ as }) => {
  const page = await as("coach");
  const broken: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) broken.push(message.text());
  });
  await page.goto("/board");
  await expect(page.getByRole("table", { name: "Medewerkers" })).toBeVisible();
  expect(broken).toEqual([]);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "window.ranForeign = true";
    document.body.setAttribute("onclick", "window.ranForeign = true");
    document.body.innerHTML += '<img src=x onerror="window.ranForeign = true">';
    document.body.click();
    return "ranForeign" in window;
  });
  expect(ran).toBe(false);
});

test("headers that steered frameworks past their gate lead a visitor nowhere", async ({ request }) => {
  const attempts: Record<string, string>[] = [
    { "x-middleware-subrequest": "middleware" },
    { "x-middleware-subrequest": Array(5).fill("src/middleware").join(":") },
    { "x-middleware-subrequest": Array(5).fill("src/proxy").join(":") },
    { rsc: "1" },
    { rsc: "1", "next-router-prefetch": "1" },
    { rsc: "1", "next-router-segment-prefetch": "/_tree" },
    { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
    { "x-kwartet-path": "/board", "x-forwarded-host": "evil.example" },
    { "next-action": "0".repeat(42) },
  ];
  for (const path of PROTECTED) {
    for (const headers of attempts) {
      await expectNoLeak(await request.get(path, { headers }), `${path} ${JSON.stringify(headers)}`);
    }
  }
});

test("other spellings of a page lead a visitor nowhere either", async ({ request, baseURL }) => {
  for (const path of PROTECTED.slice(1)) {
    for (const spelling of [
      `${path}?_rsc=abc`,
      `${path}.rsc`,
      `${path}.segments/_tree.segment.rsc`,
      `/_next/data/build${path}.json`,
      `${baseURL}/${path}`,
      path.replace("/", "/%2f"),
      path.toUpperCase(),
      `${path}.`,
      `${path}/.`,
      `/nl${path}`,
      `${path}%00`,
      `${path}/../board`,
    ]) {
      await expectNoLeak(await request.get(spelling), spelling);
    }
  }
});

test("a page after signing in is always one of this app", async ({ as, baseURL }) => {
  const page = await as("executive");
  const evil = [
    "//evil.example",
    "/\\evil.example",
    "/%2f/evil.example",
    "/%2F%2Fevil.example",
    "https:evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/@evil.example",
    "/.evil.example",
    "/。evil.example",
    "///evil.example",
    "/board%0d%0aLocation:%20https://evil.example",
    "%252f%252fevil.example",
    "/\t/evil.example",
    "data:text/html,x",
  ];
  for (const returnTo of evil) {
    const address = `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
    const answer = await page.request.get(address, { maxRedirects: 0 });
    const { location = "" } = answer.headers();
    expect(location, returnTo).not.toContain("evil");
    if (location !== "") expect(new URL(location, baseURL).origin, returnTo).toBe(baseURL);
    expect(await answer.text(), returnTo).not.toMatch(/url=[^"]*evil/i);
  }
});

test("signing in leads nowhere else, whatever address is sent along", async ({ request, baseURL }) => {
  const { email, password } = accountOf("executive");
  for (const callbackURL of [
    "//evil.example",
    "https://evil.example",
    "/\\evil.example",
    "javascript:alert(1)",
  ]) {
    const answer = await request.post("/api/auth/sign-in/email", {
      data: { email, password, callbackURL },
      headers: { origin: baseURL ?? "" },
      maxRedirects: 0,
    });
    expect(answer.headers().location ?? "").not.toContain("evil");
    expect(JSON.stringify((await answer.json()).url ?? null)).not.toContain("evil");
  }
});

test("what belongs to somebody else answers exactly as what does not exist", async ({ as }) => {
  const [agent, coach] = [await as("agent"), await as("coach")];
  await coach.goto("/board?range=all");
  const agents = await agentsOnBoard(coach);
  const colleague = agents.find(({ name }) => !name.includes("Noor van Dijk"))?.id ?? "";
  expect(colleague).toHaveLength(36);
  const ask = async (procedure: string, input: object) => {
    const query = encodeURIComponent(JSON.stringify({ json: input }));
    const answer = await agent.request.get(`/api/trpc/${procedure}?input=${query}`);
    return { status: answer.status(), body: await answer.text() };
  };
  for (const [procedure, extra] of [
    ["scorecards.agent", {}],
    ["kpis.agentDetail", { measure: "no-repeat" }],
    ["kpis.agentTable", { by: "month" }],
  ] as const) {
    const foreign = await ask(procedure, { agentId: colleague, ...extra });
    expect(foreign.status, procedure).toBe(404);
    expect(foreign, procedure).toEqual(await ask(procedure, { agentId: NOBODY, ...extra }));
  }
  for (const id of [colleague, NOBODY]) {
    await agent.goto(`/agents/${id}`);
    await expect(agent.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  }
});

test("another site can change nothing", async ({ as }) => {
  const admin = await as("admin");
  const people = async () => (await admin.request.get("/api/trpc/people.list")).text();
  const before = await people();
  const input = { json: { name: "Eve", email: "eve@evil.example", roles: ["admin"] } };
  const body = JSON.stringify(input);
  const json = { "content-type": "application/json" };
  const attempts: { headers: Record<string, string>; data: string }[] = [
    { headers: { ...json, origin: "https://evil.example" }, data: body },
    { headers: { ...json, origin: "null" }, data: body },
    { headers: json, data: body },
    { headers: { ...json, "sec-fetch-site": "cross-site" }, data: body },
    { headers: { "content-type": "text/plain", "sec-fetch-site": "same-origin" }, data: body },
    {
      headers: { "content-type": "multipart/form-data; boundary=x", "sec-fetch-site": "same-origin" },
      data: body,
    },
  ];
  for (const attempt of attempts) {
    const answer = await admin.request.post("/api/trpc/people.add", attempt);
    expect([403, 415], JSON.stringify(attempt.headers)).toContain(answer.status());
  }
  const asQuery = await admin.request.get(`/api/trpc/people.add?input=${encodeURIComponent(body)}`);
  expect(asQuery.status()).toBe(405);
  expect(await people()).toBe(before);

  const signOut = await admin.request.post("/sign-out", { headers: { origin: "https://evil.example" } });
  expect(signOut.status()).toBe(403);
  await admin.goto("/people");
  await expect(admin).toHaveURL(/\/people$/);
});

test("what is sent to a page, or sent in heaps, is refused at once", async ({ as, baseURL }) => {
  const page = await as("executive");
  const heap = Array(1000).fill("account.me").join(",");
  const batch = await page.request.get(`/api/trpc/${heap}?batch=1&input=%7B%7D`);
  expect(batch.status()).toBeGreaterThanOrEqual(400);
  expect(batch.status()).toBeLessThan(500);

  const large = await page.request.post("/api/trpc/people.add", {
    headers: { origin: baseURL ?? "", "content-type": "application/json" },
    data: JSON.stringify({ json: { name: "x".repeat(300_000) } }),
  });
  expect(large.status()).toBe(413);

  const nobodys = "/api/imports/uploads/00000000-0000-4000-8000-000000000000/rejected";
  const headers = { origin: baseURL ?? "", "content-type": "application/json" };
  expect((await page.request.post(nobodys, { headers, data: "{}" })).status()).toBe(403);

  for (const data of ["", "not flight", '["$F1"]', "x".repeat(100_000)]) {
    const answer = await page.request.post("/overview", {
      headers: {
        "next-action": "a".repeat(42),
        "content-type": "text/plain;charset=UTF-8",
        origin: baseURL ?? "",
      },
      data,
    });
    expect(answer.status()).toBeGreaterThanOrEqual(400);
    expect(answer.status()).toBeLessThan(500);
  }
  expect((await page.request.get("/api/health")).status()).toBe(200);
});

test("what looks like a query to the database is only a wrong value", async ({ as }) => {
  const page = await as("executive");
  for (const input of [
    { by: "month' or 1=1 --" },
    { by: "month", from: "2026-01-01'; select pg_sleep(5) --", to: "2026-02-01" },
    { by: "month", channel: 'phone" or true' },
    { by: ["month"] },
    { by: { $ne: null } },
  ]) {
    const query = encodeURIComponent(JSON.stringify({ json: input }));
    const answer = await page.request.get(`/api/trpc/kpis.organizationTable?input=${query}`);
    expect(answer.status(), JSON.stringify(input)).toBe(400);
    expect(await answer.text()).not.toMatch(/select|sql|\bat .*:\d+/i);
  }
});
