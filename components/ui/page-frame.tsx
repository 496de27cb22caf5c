import type { ReactNode } from "react";
import { Masthead, type MastheadProps } from "@/components/ui/masthead";
import { t } from "@/lib/words";

export type FootLink = { href: string; label: string };
export type PageFrameProps = MastheadProps & {
  /** Where the skip link leads, in words: 'Skip to the debate'. */
  skip?: string;
  /** Links of the foot: source and licence, privacy and retention, accessibility, keyboard. */
  foot?: readonly FootLink[];
  /** More classes for `<main>`: `read` for a page of running text, `phones` for steps. */
  mainClass?: string;
  children: ReactNode;
};

/** What every page but the projector stands in: skip link, masthead, `main#main`, foot. */
export function PageFrame({ nav, who, skip, foot = [], mainClass = "page", children }: PageFrameProps) {
  return (
    <>
      <a className="skip" href="#main">{skip ?? t("ui.skip-to-content")}</a>
      <Masthead nav={nav} who={who} />
      <main className={mainClass} id="main" tabIndex={-1}>{children}</main>
      <footer className="page">
        <div className="foot">
          <span>{t("ui.free-software")}</span>
          {foot.map((link) => <a key={link.href} href={link.href}>{link.label}</a>)}
        </div>
      </footer>
    </>
  );
}
