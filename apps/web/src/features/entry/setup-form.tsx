"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { newInstallation } from "@kwartet/api/setup/input";
import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FieldErrors, type UseFormRegister, useForm } from "react-hook-form";
import type { z } from "zod";
import type { Locale } from "@/i18n/locale";
import { useTRPC } from "@/trpc/client";
import { Button } from "@/ui/button";
import { Checkbox, RadioGroup } from "@/ui/choices";
import { SelectField, TextField } from "@/ui/inputs";
import { Notice } from "@/ui/notice";
import { setupSentence } from "./refusal-sentence";
import { leaveTo, requestSignIn } from "./request-sign-in";

type Given = z.input<typeof newInstallation>;
type Props = { timeZones: string[]; locale: Locale; defaultTimeZone: string };

/** Makes the organisation and its first admin, and signs that person in. */
export function SetupForm({ timeZones, locale, defaultTimeZone }: Props) {
  const t = useTranslations("entry.setup");
  const create = useMutation(useTRPC().setup.create.mutationOptions());
  const form = useForm({
    resolver: zodResolver(newInstallation),
    defaultValues: {
      organizationName: "",
      timeZone: defaultTimeZone,
      locale,
      name: "",
      email: "",
      password: "",
      alsoCoach: false,
    },
  });

  const submit = form.handleSubmit(async (installation) => {
    await create.mutateAsync(installation);
    // Should this fail, the door is closed all the same: the sign-in page is the way in.
    const outcome = await requestSignIn(installation);
    leaveTo(outcome === "done" ? "/" : "/sign-in");
  });
  const { register, formState } = form;
  const { errors, isSubmitting } = formState;
  const problem = create.error && setupSentence(create.error);

  return (
    <form
      method="post"
      noValidate
      aria-label={t("title")}
      onSubmit={(event) => {
        // A refusal is shown below from the mutation itself.
        void submit(event).catch(() => {});
      }}
    >
      <OrganizationFields register={register} errors={errors} timeZones={timeZones} locale={locale} />
      <PersonFields register={register} errors={errors} />
      {problem && (
        <div className="my-5">
          <Notice kind="error">{t(problem)}</Notice>
        </div>
      )}
      <Button
        type="submit"
        kind="primary"
        size="large"
        wide
        className="mt-4"
        busy={isSubmitting || create.isSuccess}
      >
        {t("submit")}
      </Button>
    </form>
  );
}

// Both by themselves: the form object stays the same one, and with it alone nothing would be drawn again.
type FieldsProps = { register: UseFormRegister<Given>; errors: FieldErrors<Given> };

function OrganizationFields({
  register,
  errors,
  timeZones,
  locale,
}: FieldsProps & Omit<Props, "defaultTimeZone">) {
  const t = useTranslations("entry.setup");
  return (
    <fieldset className="mb-8">
      <legend className="mb-3 font-semibold text-heading">{t("organization")}</legend>
      <TextField
        label={t("organizationName")}
        autoComplete="organization"
        error={errors.organizationName && t("organizationNameWrong")}
        {...register("organizationName")}
      />
      <SelectField label={t("timeZone")} hint={t("timeZoneHint")} {...register("timeZone")}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll("_", " ")}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        legend={t("locale")}
        defaultValue={locale}
        choices={[
          { value: "nl", label: <span lang="nl">{t("nl")}</span> },
          { value: "en", label: <span lang="en">{t("en")}</span> },
        ]}
        {...register("locale")}
      />
    </fieldset>
  );
}

function PersonFields({ register, errors }: FieldsProps) {
  const t = useTranslations("entry");
  return (
    <fieldset>
      <legend className="mb-3 font-semibold text-heading">{t("setup.you")}</legend>
      <TextField
        label={t("fields.name")}
        autoComplete="name"
        error={errors.name && t("fields.nameWrong")}
        {...register("name")}
      />
      <TextField
        label={t("fields.email")}
        type="email"
        autoComplete="username"
        error={errors.email && t("fields.emailWrong")}
        {...register("email")}
      />
      <TextField
        label={t("fields.newPassword")}
        hint={t("fields.newPasswordHint")}
        type="password"
        autoComplete="new-password"
        error={errors.password && t("fields.newPasswordWrong")}
        {...register("password")}
      />
      <Checkbox label={t("setup.alsoCoach")} hint={t("setup.alsoCoachHint")} {...register("alsoCoach")} />
    </fieldset>
  );
}
