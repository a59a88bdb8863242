import { useTranslations } from "next-intl";
import { Button } from "@/ui/button";

/** A form, so that signing out works without scripts as well. */
export function SignOutButton() {
  const t = useTranslations("shell");
  return (
    <form action="/sign-out" method="post">
      <Button type="submit" size="small">
        {t("signOut")}
      </Button>
    </form>
  );
}
