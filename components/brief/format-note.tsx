import { QuietFold } from "@/components/ui/quiet-fold";
import { t } from "@/lib/words";

/** How a brief is written, in a few lines and a short example. */
export function FormatNote({ open, exampleHref }: { open?: boolean; /** A published brief to look at. */ exampleHref?: string }) {
  return (
    <QuietFold summary={t("brief.format")} open={open}>
      <div className="format-note">
        <p>{t("brief.format-front")}</p>
        <p>{t("brief.format-body")}</p>
        <p>{t("brief.format-sections")}</p>
        <pre>{t("brief.format-example")}</pre>
        {exampleHref !== undefined && <p><a href={exampleHref}>{t("brief.format-shipped")}</a></p>}
      </div>
    </QuietFold>
  );
}
