import type { ShownLinkWords } from "@/components/account/shown-link";
import { t } from "@/lib/words";

/** The words of a form that makes an account, but for its button. */
export const newAccountWords = () => ({
  name: t("accounts.name"), nameHint: t("accounts.name-hint"), email: t("account.email"), emailHint: t("accounts.email-hint"),
  password: t("account.password"), passwordHint: t("account.setup-password-hint"), making: t("account.setting-up"),
});

/** The words beside a link for a new password. */
export const resetShownWords = (): ShownLinkWords =>
  ({ shown: t("accounts.reset-shown"), label: t("accounts.reset-shown-label"), copy: t("accounts.copy"), copied: t("accounts.copied") });
