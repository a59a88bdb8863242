import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { Checkbox } from "@/ui/choices";
import { FieldError } from "@/ui/field";

const SCOPES = ["contacts", "ratings", "attendance"] as const;

type Props = { field: ComponentProps<"input">; hasError: boolean };

/** What may be handed in, one box for each kind. */
export function ScopeChoices({ field, hasError }: Props) {
  const t = useTranslations("api");
  return (
    <fieldset className="mb-5" aria-describedby={hasError ? "scopes-error" : undefined}>
      <legend className="mb-0.5 font-medium text-ui">{t("scopes")}</legend>
      {SCOPES.map((scope) => (
        <Checkbox
          key={scope}
          label={t(`scopeNames.${scope}`)}
          hint={t(`scopeHints.${scope}`)}
          {...field}
          value={scope}
        />
      ))}
      {hasError && <FieldError id="scopes-error">{t("scopesWrong")}</FieldError>}
    </fieldset>
  );
}
