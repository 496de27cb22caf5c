import type { ReactNode } from "react";
import { t } from "@/lib/words";

export type NavItem = { href: string; label: string; current?: boolean };
export type MastheadProps = {
  /** The pages beside this one, this one marked. */
  nav?: readonly NavItem[];
  /** At the far end: a person's name and class, or the way to sign in. */
  who?: ReactNode;
};

/** The head of every page: the wordmark, the pages beside this one, who is here, and the printer's rule. */
export function Masthead({ nav = [], who }: MastheadProps) {
  return (
    <header className="page">
      <div className="masthead">
        <a className="wordmark" href="/">{t("ui.wordmark")}</a>
        {nav.length > 0 && (
          <nav aria-label={t("ui.main-navigation")}>
            {nav.map((item) => (
              <a key={item.href} href={item.href} aria-current={item.current ? "page" : undefined}>{item.label}</a>
            ))}
          </nav>
        )}
        {who !== undefined && <div className="who">{who}</div>}
      </div>
      <hr className="rule-scotch" />
    </header>
  );
}
