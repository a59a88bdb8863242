export type SignInOutcome = "done" | "wrong" | "tooMany" | "failed";

/** Asks for a session; it comes back as a cookie that no script can read. */
export async function requestSignIn(credentials: {
  email: string;
  password: string;
}): Promise<SignInOutcome> {
  const answer = await fetch("/api/auth/sign-in/email", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(credentials),
  }).catch(() => null);
  if (answer?.ok) return "done";
  if (answer?.status === 429) return "tooMany";
  // Whatever is wrong with the two together is one answer: which of them it is tells a stranger too much.
  return answer?.status === 401 || answer?.status === 400 ? "wrong" : "failed";
}

/** A whole new page, so that nothing that was fetched for somebody else is still in memory. */
export function leaveTo(path: string): void {
  window.location.assign(path);
}
