"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { acceptedInvitation } from "@kwartet/api/invitations/input";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { useTRPC } from "@/trpc/client";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { invitationSentence } from "./refusal-sentence";
import { leaveTo, requestSignIn } from "./request-sign-in";

type Props = { token: string; email: string };

/** Sets the password of an invited person and signs them in. */
export function InvitationForm({ token, email }: Props) {
  const t = useTranslations("entry");
  const accept = useMutation(useTRPC().invitations.accept.mutationOptions());
  const form = useForm({ resolver: zodResolver(acceptedInvitation), defaultValues: { token, password: "" } });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (accepted) => {
    const account = await accept.mutateAsync(accepted);
    const outcome = await requestSignIn({ email: account.email, password: accepted.password });
    leaveTo(outcome === "done" ? "/" : "/sign-in");
  });

  return (
    <form
      method="post"
      noValidate
      aria-label={t("invitation.submit")}
      onSubmit={(event) => {
        // A refusal is shown below from the mutation itself.
        void submit(event).catch(() => {});
      }}
    >
      {/* A password manager keeps the password under this name. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={t("fields.newPassword")}
        hint={t("fields.newPasswordHint")}
        type="password"
        autoComplete="new-password"
        error={errors.password && t("fields.newPasswordWrong")}
        {...form.register("password")}
      />
      {accept.error && (
        <div className="mb-5">
          <Notice kind="error">{t(`invitation.${invitationSentence(accept.error)}`)}</Notice>
        </div>
      )}
      <Button type="submit" kind="primary" size="large" wide busy={isSubmitting || accept.isSuccess}>
        {t("invitation.submit")}
      </Button>
    </form>
  );
}
