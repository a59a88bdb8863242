"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { leaveTo, requestSignIn, type SignInOutcome } from "./request-sign-in";

const credentials = z.object({ email: z.string().trim().pipe(z.email()), password: z.string().min(1) });

/** `returnTo` is a path of this app; the page has checked it. */
export function SignInForm({ returnTo }: { returnTo: string }) {
  const t = useTranslations("entry");
  const [outcome, setOutcome] = useState<SignInOutcome | null>(null);
  const form = useForm({ resolver: zodResolver(credentials), defaultValues: { email: "", password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setOutcome(null);
    const answer = await requestSignIn(values);
    setOutcome(answer);
    if (answer === "done") leaveTo(returnTo);
    else form.resetField("password");
  });

  // Without scripts it would be sent as it is: by post, so that no password ever stands in an address.
  return (
    <form method="post" noValidate onSubmit={submit} aria-label={t("signIn.title")}>
      <TextField
        label={t("fields.email")}
        type="email"
        autoComplete="username"
        error={errors.email && t("fields.emailWrong")}
        {...form.register("email")}
      />
      <TextField
        label={t("fields.password")}
        type="password"
        autoComplete="current-password"
        error={errors.password && t("fields.passwordMissing")}
        {...form.register("password")}
      />
      {outcome && outcome !== "done" && (
        <div className="mb-5">
          <Notice kind="error">{t(`signIn.${outcome}`)}</Notice>
        </div>
      )}
      <Button type="submit" kind="primary" size="large" wide busy={isSubmitting || outcome === "done"}>
        {t("signIn.submit")}
      </Button>
    </form>
  );
}
