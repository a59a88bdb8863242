"use client";

import { usePathname, useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, startTransition } from "react";

type Props = {
  /** The cookie that is set; the pressed button gives its value. */
  name: "locale" | "theme";
  children: ReactNode;
  /** Called with the chosen value before the server has drawn the page again. */
  onChoose?: (value: string) => void;
};

/** Works as a plain form; with scripts the page is drawn again in its place and keeps its scroll. */
export function PreferenceForm({ name, children, onChoose }: Props) {
  const router = useRouter();
  const pathname = usePathname();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    if (!(submitter instanceof HTMLButtonElement)) return;
    onChoose?.(submitter.value);
    // The answer is a redirect to a page; only the cookie on it matters here.
    await fetch("/preferences", {
      method: "POST",
      body: new URLSearchParams({ [name]: submitter.value }),
      redirect: "manual",
    });
    startTransition(() => router.refresh());
  }

  return (
    <form action="/preferences" method="post" onSubmit={submit}>
      <input type="hidden" name="returnTo" value={pathname} />
      {children}
    </form>
  );
}
