import { t } from "@/lib/words";

/** The words of a PrivateFold. */
export const foldWords = () => ({ show: t("ui.show"), hide: t("ui.hide"), folded: t("people.folded") });
